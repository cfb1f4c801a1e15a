package org.trivsel.platform.roster.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a row wants its child to be.
 *
 * @param institution the unit itself, or the one above when it is a room or class
 * @param from null when the row does not tell
 * @param to null when the row does not tell
 */
record Wish(RowEntry row, UnitNode unit, UnitNode institution, @Nullable LocalDate from, @Nullable LocalDate to) {

    static Wish of(RowEntry row, UnitNode unit) {
        return new Wish(row, unit, UnitFinder.institution(unit, row.placement().unit()), row.placement().from(), row.placement().to());
    }

    LocalDate start(LocalDate today) {
        return from == null ? today : from;
    }

    boolean isOverBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    /** Whether both want the same unit at the same time; a row without dates wants it now. */
    boolean repeats(Wish other) {
        return unit == other.unit && (from == null || other.to == null || !from.isAfter(other.to))
                && (other.from == null || to == null || !other.from.isAfter(to));
    }

    /** Whether a registered enrolment is of the same time; without dates, whether it is not over. */
    boolean meets(KnownEnrolment enrolment, LocalDate today) {
        if (from == null) {
            return !enrolment.isOverBefore(today);
        }
        return !enrolment.isOverBefore(from) && (to == null || !enrolment.from().isAfter(to));
    }
}
