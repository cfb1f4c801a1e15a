package org.trivsel.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.tenant.TenantId;

/**
 * Reads and writes the register by the thousand, set-based, for imports and demo data. Checks no permission and leaves no audit entry:
 * whoever calls it has checked {@link org.trivsel.access.Permission#ROSTER_IMPORT} and records the import. Joins the thread's open
 * transaction; a method writes all it was given or nothing. All writes of one {@link Batch} can be undone together, also when they were
 * made in several transactions. Safe for use by many threads.
 */
@ProviderType
public interface RosterWriter {
    /**
     * What belongs together and can be undone as a whole.
     *
     * @param id made by the caller, new for each import
     */
    record Batch(TenantId tenant, UUID id) {
    }

    /** All units as they stand on the day, parents before children, siblings by name. */
    List<RosterUnit> units(TenantId tenant, LocalDate on);

    /** Every child of the register, in no order, one at a time: the whole is never in memory. */
    void children(TenantId tenant, LocalDate on, Consumer<RosterChild> sink);

    /**
     * What {@link RosterChild#numberLookup()} would be for each of these numbers, to match them without reading any in clear.
     *
     * @param digits of each number, without hyphen or space
     */
    Map<String, String> lookups(TenantId tenant, Collection<String> digits);

    /**
     * Finds units by their path on the day, and opens from that day on those that are missing. Names are compared without regard to case.
     *
     * @throws IllegalArgumentException when the unit above a missing one is neither there nor among the paths
     */
    Map<UnitPath, UnitId> units(Batch batch, LocalDate from, Collection<UnitPath> paths);

    /**
     * Adds children and gives their ids, in the same order.
     *
     * @throws org.trivsel.problem.Conflict when an external id or a national number is there already; nothing was written
     */
    List<ChildId> create(Batch batch, List<ChildEntry> children);

    /** Gives known children these data. A national number that is null, and an external id that is null, stay as they are. */
    void change(Batch batch, Map<ChildId, ChildEntry> children);

    /** Enrols children. What else they are enrolled in stays as it is. */
    List<UUID> enrol(Batch batch, List<EnrolmentEntry> enrolments);

    /** Gives enrolments another unit and period. Whose they are stays. */
    void correct(Batch batch, Map<UUID, EnrolmentEntry> enrolments);

    /** Gives enrolments their last day. One that had not begun by then is taken away. */
    void end(Batch batch, Map<UUID, LocalDate> enrolments);

    /** Adds custody, and the holders: those with a known external id are changed, all others are new. */
    void custody(Batch batch, List<CustodyEntry> custody);

    /** Gives custodies their last day. One that had not begun by then is taken away. */
    void endCustody(Batch batch, Map<UUID, LocalDate> custody);

    /** What keeps a batch from being undone, at most fifty; units first. Empty when it can be. */
    List<Obstacle> obstacles(Batch batch);

    /**
     * Puts back everything as it was before the batch.
     *
     * @throws org.trivsel.problem.Conflict when something the batch made is in use, or what it changed was changed again since; nothing was
     *     undone
     */
    void undo(Batch batch);

    /** Drops what {@link #undo} needs: the batch then stays. */
    void keep(Batch batch);
}
