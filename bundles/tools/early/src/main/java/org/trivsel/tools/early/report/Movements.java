package org.trivsel.tools.early.report;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Decision;
import org.trivsel.access.Permission;
import org.trivsel.audit.Acts;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.policy.Policies;
import org.trivsel.problem.NotFound;
import org.trivsel.round.Coverage;
import org.trivsel.round.Round;
import org.trivsel.round.Rounds;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;
import org.trivsel.tools.early.report.Overview.GroupLine;
import org.trivsel.tools.early.report.Overview.Line;
import org.trivsel.tools.early.sheet.Ratings;

/**
 * Positions of many children in a round that is closed, and how they have moved since the round before. What is held back is decided once over all
 * units of the round, whoever asks and for however little; the caller sees the units within reach of that. Only rounds that are closed are counted:
 * while one is open, two looks a minute apart would show what the one child between them was given. Safe for use by many threads.
 */
@Component(service = Movements.class)
public final class Movements {
    private final TenantStore store;
    private final Access access;
    private final Audit audit;
    private final Acts acts;
    private final Policies policies;
    private final Rounds rounds;

    @Activate
    public Movements(@Reference TenantStore store, @Reference Access access, @Reference Audit audit, @Reference Policies policies, @Reference Rounds rounds) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.acts = new Acts(store, audit);
        this.policies = policies;
        this.rounds = rounds;
    }

    /**
     * One of the closed rounds that the caller may see.
     *
     * @param asked its id; null: the newest
     * @throws NotFound when there is none of that id for the caller
     */
    public Overview overview(Caller caller, @Nullable UUID asked) {
        List<Round> closed = rounds.list(caller).stream().filter(round -> round.tool().equals(Ratings.TOOL) && round.state() == Round.State.CLOSED).toList();
        int least = policies.at(caller.tenant(), null, caller.today()).values().number("early.smallest");
        return acts.orSaidWhy(caller, "early.movement.read", asked, "", tx -> {
            Round round = closed.stream().filter(one -> asked == null || one.id().value().equals(asked)).findFirst().orElse(null);
            if (round == null && asked != null) {
                throw new NotFound();
            }
            return round == null ? new Overview(closed, null, null, least, List.of(), List.of()) : overview(tx, caller, closed, round, least);
        });
    }

    private Overview overview(Transaction tx, Caller caller, List<Round> closed, Round round, int least) throws SQLException {
        List<Coverage> reach = rounds.coverage(caller, round.id());
        boolean whole = round.units().stream().allMatch(unit -> access.explain(caller, Permission.ROUND_READ, unit) instanceof Decision.Allowed);
        CountedTable table = new CountedTable(tx, caller.tenant().id());
        List<UUID> earlier = earlier(caller, round);
        Counted counted = table.of(round.id().value(), earlier);
        UUID last = counted.last().orElse(null);
        Tally standing = counted.standing(least);
        Tally.Decided stands = standing.decided();
        Tally.Decided moved = last == null ? Tally.Decided.NOTHING : counted.moved(least).within(stands, stood(table, earlier, last, least));
        audit.record(tx, caller, AuditEvent.done("early.movement.read", round.id().value(), reach.size() + " units"));
        Round seen = closed.stream().filter(one -> one.id().value().equals(last)).findFirst().orElse(null);
        return new Overview(closed, round, seen, least, lines(reach, whole, stands, moved), whole ? groups(standing, stands, moved) : List.of());
    }

    /** What is shown of a round before, whoever looks at it: decided as when it was the one in question. */
    private static Tally.Decided stood(CountedTable table, List<UUID> earlier, UUID round, int least) throws SQLException {
        return table.of(round, earlier.subList(earlier.indexOf(round) + 1, earlier.size())).standing(least).decided();
    }

    /** Those that were closed before it, the last first, whoever may see them: what is decided once for all is decided from the same. */
    private List<UUID> earlier(Caller caller, Round round) {
        return rounds.closed(caller, Ratings.TOOL).stream().filter(one -> !one.id().equals(round.id()) && !one.closed().isAfter(round.closed()))
                .map(one -> one.id().value()).toList();
    }

    private static List<Line> lines(List<Coverage> reach, boolean whole, Tally.Decided standing, Tally.Decided moved) {
        List<Line> lines = new ArrayList<>();
        if (whole) {
            lines.add(new Line(null, null, standing.all(Counted.KINDS), moved.all(Counted.MOVES)));
        }
        UUID home = null;
        for (Coverage unit : reach) {
            UUID here = unit.home().value();
            boolean all = reach.stream().filter(other -> other.home().equals(unit.home())).count() > 1;
            if (!here.equals(home) && all) {
                home = here;
                lines.add(new Line(null, unit.homeName(), standing.home(here, Counted.KINDS), moved.home(here, Counted.MOVES)));
            }
            lines.add(new Line(unit.name(), unit.homeName(), standing.unit(unit.unit().value(), Counted.KINDS),
                    moved.unit(unit.unit().value(), Counted.MOVES)));
        }
        return lines;
    }

    private static List<GroupLine> groups(Tally counted, Tally.Decided standing, Tally.Decided moved) {
        return counted.groups().stream().sorted(Comparator.comparing((Group group) -> group.age() == null ? Group.Age.values().length : group.age().ordinal())
                .thenComparing(Group::place)).map(group -> new GroupLine(group, standing.group(group, Counted.KINDS), moved.group(group, Counted.MOVES)))
                .toList();
    }
}
