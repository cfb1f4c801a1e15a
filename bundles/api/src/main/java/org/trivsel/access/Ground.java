package org.trivsel.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.UnitId;

/**
 * Why somebody may see a child today: a role at a unit for a period, and the place of the child at or below that unit. What it allows are the
 * permissions of the role.
 *
 * @param name of the person
 * @param unit where the role is held; null means the whole tenant
 * @param unitName null with the whole tenant
 * @param to the role's last day, or null
 * @param place name of the unit the child is enrolled in; null when it has none
 * @param placeFrom since when, or null without a place
 * @param placeTo until when, or null
 * @param givenAt name of the unit the role was given at, when that was merged into this one since; else null
 */
public record Ground(AccountId account, String name, Role role, @Nullable UnitId unit, @Nullable String unitName, LocalDate from,
        @Nullable LocalDate to, @Nullable String place, @Nullable LocalDate placeFrom, @Nullable LocalDate placeTo, @Nullable String givenAt) {
}
