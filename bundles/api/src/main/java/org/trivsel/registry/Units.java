package org.trivsel.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;

/**
 * The organisation tree with its history. A change takes effect on a day and leaves what was before it true. Safe for use by many threads.
 */
@ProviderType
public interface Units {
    /** The units the caller may see as they stood on the day, parents before children, siblings by name. */
    List<Unit> tree(Caller caller, LocalDate on);

    /**
     * Where the caller works, parents before children, siblings by name: the groups with the institutions they belong to, when there are at most
     * so many; else the institutions; else the units the caller's roles stand at. Costs the same however many units there are.
     */
    List<Unit> workplaces(Caller caller, LocalDate on, int most);

    /** @throws org.trivsel.problem.NotFound when there is none for the caller */
    Unit get(Caller caller, UnitId id, LocalDate on);

    /** Opens a unit from a day on. */
    Unit open(Caller caller, String name, UnitKind kind, @Nullable UnitId parent, LocalDate from);

    Unit rename(Caller caller, UnitId id, String name, LocalDate from);

    /** @throws org.trivsel.problem.Conflict when the new parent lies below the unit */
    Unit move(Caller caller, UnitId id, UnitId newParent, LocalDate from);

    /** Closes a unit and moves its enrolments and sub-units to the successor from the day on; the past stays. */
    void merge(Caller caller, UnitId id, UnitId successor, LocalDate from);

    /** @throws org.trivsel.problem.Conflict while children are enrolled or units open below it on that day */
    void close(Caller caller, UnitId id, LocalDate lastDay);

    /**
     * A unit whether it is open, closed or still to come. One that is not open today may be looked at by whoever could on its last, or first,
     * day, and by whoever may look at the unit it was merged into.
     *
     * @throws org.trivsel.problem.NotFound when there is none for the caller
     */
    UnitLife life(Caller caller, UnitId id);

    /** The unit's versions, oldest first. */
    List<Unit> history(Caller caller, UnitId id);
}
