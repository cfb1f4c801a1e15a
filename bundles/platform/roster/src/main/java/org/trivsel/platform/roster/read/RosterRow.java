package org.trivsel.platform.roster.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list of children, read.
 *
 * @param line as the spreadsheet program counts it
 * @param original the cells as the file has them, in its order
 * @param identity what could be read of who it is, also when the row cannot be used
 * @param child null when the row cannot be used
 * @param placement null when the unit cannot be read
 * @param faults empty for a row that can be used
 */
public record RosterRow(int line, List<String> original, RowIdentity identity, @Nullable ChildFacts child,
        @Nullable Placement placement, List<Fault> faults) {

    public RosterRow {
        original = List.copyOf(original);
        faults = List.copyOf(faults);
    }

    /** Whether the row itself can be used; what it says may still be refused beside other rows. */
    public boolean isFine() {
        return faults.isEmpty();
    }

    @Override
    public String toString() {
        return "RosterRow[line " + line + ", " + faults + "]";
    }
}
