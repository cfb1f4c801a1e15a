package org.trivsel.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.UnitId;

/**
 * A role at a unit, and all units below it, for a period.
 *
 * @param unit null means the whole tenant
 * @param to the last day, or null for as long as it lasts
 * @param givenAt the unit it was given at, when that was merged into this one since; else null
 */
public record Grant(Role role, @Nullable UnitId unit, LocalDate from, @Nullable LocalDate to, @Nullable UnitId givenAt) {
    public Grant(Role role, @Nullable UnitId unit, LocalDate from, @Nullable LocalDate to) {
        this(role, unit, from, to, null);
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
