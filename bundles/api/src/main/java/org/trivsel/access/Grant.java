package org.trivsel.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.UnitId;

/**
 * A role at a unit, and all units below it, for a period.
 *
 * @param unit null means the whole tenant
 * @param to the last day, or null for as long as it lasts
 */
public record Grant(Role role, @Nullable UnitId unit, LocalDate from, @Nullable LocalDate to) {
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
