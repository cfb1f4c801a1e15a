package org.trivsel.tool;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.UnitId;

/**
 * Whether a tenant has a tool, and where that comes from.
 *
 * @param inCountry whether it is in the set of the country's pack, as the tenant agreed on it
 * @param on whether the tenant has it today
 * @param periods when the tenant has it, from today on, the first one first
 * @param units where it is otherwise, from today on
 * @param mark changes with every decision about this tool and tenant
 */
public record Entitlement(String tool, boolean inCountry, boolean on, Origin origin, List<Period> periods, List<UnitChoice> units, String mark) {
    public Entitlement {
        periods = List.copyOf(periods);
        units = List.copyOf(units);
    }

    /** Where it comes from that a tenant has a tool, or does not. */
    public enum Origin {
        /** As the country's pack has it. */
        COUNTRY,
        /** The country's pack has it, and it was changed here: switched off, or to other days. */
        COUNTRY_CHANGED,
        /** Only this tenant has it. */
        TENANT,
        /** Nobody has decided anything. */
        NONE
    }

    /** @param to last day; null: open @param country whether it came with the country's pack */
    public record Period(LocalDate from, @Nullable LocalDate to, boolean country) {
    }

    /**
     * A decision about a unit and all below it.
     *
     * @param name as it was called on the day of the decision
     * @param on null: as above, as if nothing had been decided
     * @param by name of the operator, or null when the account is gone
     */
    public record UnitChoice(UnitId unit, String name, @Nullable Boolean on, LocalDate from, @Nullable LocalDate to, String reason, @Nullable String by) {
    }
}
