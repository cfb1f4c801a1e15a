package org.trivsel.round;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;

/**
 * The rounds of a tenant. Whoever may edit at all units of a round plans, opens and closes it; whoever reads at one of them, or above, sees it and
 * the units within reach. Acts and refusals are in the audit. Safe for use by many threads.
 *
 * <p>A tool whose work is done in rounds declares three settings of policy: {@code <tool>.youngest} and {@code <tool>.oldest}, ages in months, both
 * of them included, and {@code <tool>.follows}, whether what was made follows the child to another home. It may declare {@code <tool>.cadence}, how many
 * rounds a year there are, decided for the whole tenant: planning one more at some unit takes a reason, which the audit keeps.
 *
 * <p>The children are those who are enrolled on the day of opening and of that age; from then on they are looked at each day. Newcomers are taken in,
 * those who have gone are set aside with what there is of them, and who moves between two groups of a home is counted at the new one.
 */
@ProviderType
public interface Rounds {
    /** Characters of a title. */
    int LONGEST_TITLE = 120;
    /** Characters of a reason. */
    int LONGEST_REASON = 200;

    /** @throws org.trivsel.problem.Invalid naming title, to, units, tool or reason */
    Round plan(Caller caller, NewRound round);

    /**
     * Begins to count the children, which goes on without the caller and survives the end of a node. The policy of each unit is kept as it is today.
     *
     * @throws org.trivsel.problem.Conflict when its first day is to come, it is not planned any more, or somebody has changed it since
     */
    Round open(Caller caller, RoundId id, int revision);

    /**
     * Freezes it: nothing that belongs to it is written any more. What was begun and not handed in stays as it is, with whoever began it.
     *
     * @throws org.trivsel.problem.Conflict when it is not open, or somebody has changed it since
     */
    Round close(Caller caller, RoundId id, int revision);

    /** The newest first, at most 200. */
    List<Round> list(Caller caller);

    /** @throws org.trivsel.problem.NotFound when there is none for the caller */
    Round get(Caller caller, RoundId id);

    /** The units of a round within the caller's reach that have children in it, by home and name. */
    List<Coverage> coverage(Caller caller, RoundId id);

    // What follows is for tools. It asks for no permission: the tool does, with what it is about.

    /** Rounds of the tool that have units where the caller may assess and are open or were closed, the newest first, at most 50. */
    List<Round> forTool(Caller caller, String tool);

    /**
     * Rounds of the tool in the whole tenant that are closed, the last one closed first, at most 50, whoever asks: for what is decided once for all
     * from all there is, and shown to each as far as it is theirs.
     */
    List<Round> closed(Caller caller, String tool);

    /** Children in open rounds of the tool whom the caller may assess and who are not done, by round. */
    List<Part> waiting(Caller caller, String tool, int most);

    /** The children of a unit and those below it in a round, those who are still here, at most 2,000, in the order of the register's lists. */
    List<Part> parts(Caller caller, RoundId round, UnitId unit);

    /** Those of the units at or below which the round counts children. */
    Set<UnitId> among(Caller caller, RoundId round, Collection<UnitId> units);

    /** The part; nothing when it is in no round of the tool. */
    Optional<Part> part(Caller caller, String tool, UUID id);

    /** The child's parts in rounds of the tool, the newest round first. */
    List<Part> ofChild(Caller caller, String tool, ChildId child);

    /** The homes of children today; those without a place are not in it. */
    Map<ChildId, List<UnitId>> homes(Caller caller, Collection<ChildId> children);

    /**
     * Holds the round open until the transaction ends, so that what is written in it is written before the round is closed or not at all.
     *
     * @throws org.trivsel.problem.Conflict when it is not open
     */
    void holdOpen(Transaction tx, Caller caller, RoundId round) throws SQLException;

    /** Those of a tool that were closed before the day, for whoever keeps what was made in them. */
    Set<RoundId> closedBefore(Transaction tx, TenantId tenant, String tool, LocalDate day) throws SQLException;

    /** Tells how far the child is now; the counters follow. */
    void step(Transaction tx, Caller caller, UUID part, Step step) throws SQLException;
}
