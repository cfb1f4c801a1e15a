package org.trivsel.platform.roster.plan;

import java.util.List;
import org.trivsel.platform.roster.read.Fault;
import org.trivsel.platform.roster.read.RosterRow;

/** A row that is not taken, and every reason for it. */
public record RejectedRow(RosterRow row, List<Fault> faults) {
    public RejectedRow {
        faults = List.copyOf(faults);
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("No row is rejected without a reason");
        }
    }
}
