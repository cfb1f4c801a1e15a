package org.trivsel.platform.roster.plan;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.roster.number.NationalNumber;
import org.trivsel.platform.roster.read.ChildFacts;
import org.trivsel.platform.roster.read.Placement;
import org.trivsel.platform.roster.read.RosterRow;

/**
 * A row on its way through the plan.
 *
 * @param index its place among the rows of the file
 * @param numberKey keyed hash of its number; null when it has none
 * @param unit null when it could not be found
 */
record RowEntry(int index, RosterRow row, @Nullable String numberKey, @Nullable UnitNode unit) {

    static RowEntry of(int index, RosterRow row, NumberKeys keys, @Nullable UnitNode unit) {
        NationalNumber number = row.identity().number();
        return new RowEntry(index, row, number == null ? null : keys.keyOf(number), unit);
    }

    /** What the row tells of its child; only rows that can be used have it. */
    ChildFacts child() {
        return Objects.requireNonNull(row.child());
    }

    Placement placement() {
        return Objects.requireNonNull(row.placement());
    }

    int line() {
        return row.line();
    }
}
