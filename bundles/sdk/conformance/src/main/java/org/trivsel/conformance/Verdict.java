package org.trivsel.conformance;

import java.util.List;

/** What one rule found. */
public record Verdict(String id, String title, List<Finding> findings) {

    /** Whether nothing must be mended. */
    public boolean holds() {
        return count(Severity.ERROR) == 0;
    }

    public long count(Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }
}
