package org.trivsel.platform.roster.plan;

import java.time.LocalDate;
import org.trivsel.platform.roster.read.RosterFile;

/** Makes plans. Keeps no state and may be shared by threads. */
public final class RosterPlanner {
    private final NumberKeys keys;

    public RosterPlanner(NumberKeys keys) {
        this.keys = keys;
    }

    /** What importing a file would do to what is registered now. Changes nothing. */
    public RosterPlan plan(RosterSnapshot existing, RosterFile file, LocalDate today, PlanOptions options) {
        return new Planning(existing, file, today, options, keys).plan();
    }
}
