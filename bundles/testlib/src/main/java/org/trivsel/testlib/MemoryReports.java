package org.trivsel.testlib;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.ReportQuery;
import org.trivsel.assessment.UnitReport;
import org.trivsel.assessment.UnitReport.Line;
import org.trivsel.assessment.UnitReports;
import org.trivsel.problem.Forbidden;

/** Gives leaders what was put here, or a report about nobody, and remembers what was asked for. */
public final class MemoryReports implements UnitReports {
    public final List<ReportQuery> asked = new ArrayList<>();
    /** What is answered; null for a report about nobody. */
    public @Nullable UnitReport answer;

    @Override
    public UnitReport report(Caller caller, ReportQuery query) {
        if (!caller.has(Permission.ASSESSMENT_EXPORT)) {
            throw new Forbidden("Your role or token does not allow this.", null);
        }
        asked.add(query);
        return answer != null ? answer : new UnitReport(new Line(query.unit(), "", 0, false, Optional.empty()), List.of(), List.of(), 5);
    }
}
