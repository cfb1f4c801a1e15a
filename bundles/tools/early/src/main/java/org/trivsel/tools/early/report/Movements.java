package org.trivsel.tools.early.report;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Decision;
import org.trivsel.access.Permission;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.disclosure.Figures;
import org.trivsel.disclosure.Minimum;
import org.trivsel.disclosure.Rule;
import org.trivsel.disclosure.Suppression;
import org.trivsel.policy.Policies;
import org.trivsel.round.Coverage;
import org.trivsel.round.Round;
import org.trivsel.round.Rounds;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;

/**
 * Positions of many children in a round that is closed, and how they have moved since the round before. What is held back is decided once over all
 * units of the round, whoever asks and for however little; the caller sees the units within reach of that. Only rounds that are closed are counted:
 * while one is open, two looks a minute apart would show what the one child between them was given. Safe for use by many threads.
 */
@Component(service = Movements.class)
public final class Movements {
    private static final UUID ALL = new UUID(0, 0);
    private static final int ZONES = 3;
    private static final int KINDS = ZONES + 1;
    private static final int BEFORE = KINDS;
    private static final int CHANGED = 2 * KINDS;
    private static final int JOINED = ZONES * ZONES;
    private static final int LEFT = JOINED + ZONES;
    /** Kinds: the zones, and 3 for those about whom people do not agree. */
    private static final String STANDING = """
            with now as (select child_id, unit_id, home_id, coalesce((position - 1) / 3, 3) as kind from tool_early.sheet
                where tenant_id = ? and round_id = ? and decided_at is not null),
              old as (select child_id, unit_id, home_id, coalesce((position - 1) / 3, 3) as kind from tool_early.sheet
                where tenant_id = ? and round_id = ?::uuid and decided_at is not null)
            select unit_id, home_id, kind, count(*), 0 from now group by 1, 2, 3
            union all select unit_id, home_id, kind, count(*), 1 from old group by 1, 2, 3
            union all select unit_id, home_id, 0, count(*), 2 from now n where not exists (select from old o where o.child_id = n.child_id) group by 1, 2
            union all select unit_id, home_id, 0, count(*), 2 from old o where not exists (select from now n where n.child_id = o.child_id) group by 1, 2
            """;
    private static final String MOVED = """
            with now as (select distinct on (child_id) child_id, unit_id, home_id, (position - 1) / 3 as zone from tool_early.sheet
                where tenant_id = ? and round_id = ? and position is not null order by child_id, decided_at desc),
              old as (select distinct on (child_id) child_id, unit_id, home_id, (position - 1) / 3 as zone from tool_early.sheet
                where tenant_id = ? and round_id = ? and position is not null order by child_id, decided_at desc)
            select n.unit_id, n.home_id, o.zone * 3 + n.zone, count(*) from now n join old o on o.child_id = n.child_id group by 1, 2, 3
            union all select n.unit_id, n.home_id, 9 + n.zone, count(*) from now n where not exists (select from old o where o.child_id = n.child_id)
              group by 1, 2, 3
            union all select o.unit_id, o.home_id, 12 + o.zone, count(*) from old o where not exists (select from now n where n.child_id = o.child_id)
              group by 1, 2, 3
            """;

    private final TenantStore store;
    private final Access access;
    private final Audit audit;
    private final Policies policies;
    private final Rounds rounds;

    @Activate
    public Movements(@Reference TenantStore store, @Reference Access access, @Reference Audit audit, @Reference Policies policies, @Reference Rounds rounds) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.policies = policies;
        this.rounds = rounds;
    }

    /** @param standing green, yellow, red, not agreed; null when held back @param moved by zone before and zone now; null when held back or none before */
    public record Line(@Nullable String name, @Nullable String home, long @Nullable [] standing, long @Nullable [] moved) {
    }

    /** The caller's units of a closed round, the whole of it first when it is all the caller's. @param before the round before, or null */
    public List<Line> of(Caller caller, Round round, @Nullable Round before) {
        List<Coverage> reach = rounds.coverage(caller, round.id());
        boolean whole = round.units().stream().allMatch(unit -> access.explain(caller, Permission.ROUND_READ, unit) instanceof Decision.Allowed);
        int least = least(caller);
        return store.inTransaction(caller.tenant().id(), tx -> {
            Table standing = standing(tx, caller, round, before, least);
            Table moved = before == null ? Table.EMPTY : moved(tx, caller, round, before, least);
            audit.record(tx, caller, AuditEvent.done("early.movement.read", round.id().value(), reach.size() + " units"));
            return lines(reach, whole, standing, moved);
        });
    }

    /** Fewer than that are held back, as the municipality has decided. */
    public int least(Caller caller) {
        return policies.at(caller.tenant(), null, caller.today()).values().number("early.smallest");
    }

    private static List<Line> lines(List<Coverage> reach, boolean whole, Table standing, Table moved) {
        List<Line> lines = new ArrayList<>();
        if (whole) {
            lines.add(new Line(null, null, standing.of(ALL, KINDS), moved.of(ALL, JOINED)));
        }
        UUID home = null;
        for (Coverage unit : reach) {
            boolean all = reach.stream().filter(other -> other.home().equals(unit.home())).count() > 1;
            if (!unit.home().value().equals(home) && all) {
                home = unit.home().value();
                lines.add(new Line(null, unit.homeName(), standing.of(home(home), KINDS), moved.of(home(home), JOINED)));
            }
            lines.add(new Line(unit.name(), unit.homeName(), standing.of(unit.unit().value(), KINDS), moved.of(unit.unit().value(), JOINED)));
        }
        return lines;
    }

    private static Table standing(Transaction tx, Caller caller, Round round, @Nullable Round before, int least) throws SQLException {
        Rule rule = Minimum.kinds(least, 0, KINDS).and(Minimum.sinceBefore(least, KINDS, 0, BEFORE, CHANGED));
        UUID tenant = caller.tenant().id().value();
        Map<UUID, Figures> counted = new HashMap<>();
        UUID old = before == null ? null : before.id().value();
        tx.list(STANDING, row -> {
            int kind = row.number(5);
            count(counted, row.uuid(1), row.uuid(2), kind == 2 ? CHANGED : kind * BEFORE + row.number(3), row.bigNumber(4), CHANGED + 1);
            return kind;
        }, tenant, round.id().value(), tenant, old);
        return new Table(counted, before == null ? Minimum.kinds(least, 0, KINDS) : rule);
    }

    private static Table moved(Transaction tx, Caller caller, Round round, Round before, int least) throws SQLException {
        Rule rule = Minimum.each(least, 0, LEFT + ZONES).and(Minimum.kinds(least, 0, JOINED));
        UUID tenant = caller.tenant().id().value();
        Map<UUID, Figures> counted = new HashMap<>();
        tx.list(MOVED, row -> {
            count(counted, row.uuid(1), row.uuid(2), row.number(3), row.bigNumber(4), LEFT + ZONES);
            return true;
        }, tenant, round.id().value(), tenant, before.id().value());
        return new Table(counted, rule);
    }

    /** Into the unit, its home, and the whole. */
    private static void count(Map<UUID, Figures> counted, UUID unit, UUID home, int column, long many, int columns) {
        add(counted, unit, home(home), column, many, columns);
        add(counted, home(home), ALL, column, many, columns);
        add(counted, ALL, null, column, many, columns);
    }

    private static void add(Map<UUID, Figures> counted, UUID place, @Nullable UUID above, int column, long many, int columns) {
        long[] counts = counted.containsKey(place) ? counted.get(place).counts() : new long[columns];
        counts[column] += many;
        counted.put(place, new Figures(place, counted.containsKey(place) ? counted.get(place).above() : above, counts));
    }

    /** A home may be a unit with children of its own; as a place that holds its groups it is another one. */
    private static UUID home(UUID home) {
        return new UUID(home.getMostSignificantBits() ^ 1, home.getLeastSignificantBits());
    }

    /** Figures with what may be shown of them. */
    private static final class Table {
        static final Table EMPTY = new Table(Map.of(), counts -> false);

        private final Map<UUID, Figures> counted;
        private final Set<UUID> shown;

        Table(Map<UUID, Figures> counted, Rule rule) {
            this.counted = counted;
            Collection<Figures> places = counted.values();
            this.shown = Suppression.shown(List.copyOf(places), rule);
        }

        long @Nullable [] of(UUID place, int columns) {
            return shown.contains(place) ? java.util.Arrays.copyOf(counted.get(place).counts(), columns) : null;
        }
    }
}
