package org.trivsel.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.UnitId;

/**
 * What holds for one setting somewhere on a day, and where that comes from: the nearest above decides.
 *
 * @param unit that has decided; null unless the origin is a unit
 * @param unitName as it was called when it decided
 * @param since the day from which it holds; null for what comes from the country or is usual
 * @param above what would hold if nothing were decided there
 * @param aboveOrigin where that comes from
 */
public record Held(Setting setting, String value, Origin origin, @Nullable UnitId unit, @Nullable String unitName, @Nullable LocalDate since,
        String above, Origin aboveOrigin) {
    /** Who has decided. */
    public enum Origin {
        /** Nobody: what the setting declares. */
        USUAL,
        /** The country's pack, as the tenant agreed on it. */
        COUNTRY,
        /** The municipality. */
        TENANT,
        /** The unit, or one above it. */
        UNIT
    }
}
