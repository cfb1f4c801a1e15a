package org.trivsel.conformance;

import java.util.ArrayList;
import java.util.List;

/** What the kit found, rule by rule. */
public record Result(List<Verdict> verdicts) {
    public Result {
        verdicts = List.copyOf(verdicts);
    }

    /** This, and what another look found. */
    public Result with(Verdict verdict) {
        List<Verdict> more = new ArrayList<>(verdicts);
        more.add(verdict);
        return new Result(more);
    }

    /** Whether it may be signed. */
    public boolean holds() {
        return verdicts.stream().allMatch(Verdict::holds);
    }

    public List<Finding> findings(Severity severity) {
        return verdicts.stream().flatMap(verdict -> verdict.findings().stream()).filter(finding -> finding.severity() == severity).toList();
    }
}
