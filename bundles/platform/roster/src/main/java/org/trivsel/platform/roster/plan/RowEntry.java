package org.trivsel.platform.roster.plan;

import org.jspecify.annotations.Nullable;
import org.trivsel.platform.roster.number.NationalNumber;
import org.trivsel.platform.roster.read.RosterRow;

/**
 * A row on its way through the plan.
 *
 * @param numberKey keyed hash of its number; null when it has none
 * @param unit null when it could not be found
 */
record RowEntry(RosterRow row, @Nullable String numberKey, @Nullable UnitNode unit) {

    static RowEntry of(RosterRow row, NumberKeys keys, @Nullable UnitNode unit) {
        NationalNumber number = row.identity().number();
        return new RowEntry(row, number == null ? null : keys.keyOf(number), unit);
    }

    int line() {
        return row.line();
    }
}
