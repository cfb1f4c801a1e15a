package org.trivsel.tools.early.report;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;
import org.trivsel.tools.early.report.Counted.Before;
import org.trivsel.tools.early.report.Counted.Cell;

/** Counts what was decided in a round, and against rounds before. */
final class Counting {
    /** Two years of the usual cadence. Who comes back to a unit after longer than that is not found by comparing, for too many others have gone. */
    private static final int MOST_BEFORE = 4;

    private static final String SAME_CHILDREN = """
            select o.round_id, count(distinct o.child_id)::int from tool_early.sheet o where o.tenant_id = ? and o.round_id = any(?::uuid[]) and o.decided_at is not null
              and exists (select from tool_early.sheet n where n.tenant_id = o.tenant_id and n.round_id = ? and n.child_id = o.child_id and n.decided_at is not null)
            group by o.round_id
            """;
    /** The first of the rounds is the one in question. */
    private static final String STANDING = """
            with d as materialized (select child_id, unit_id, home_id, age, sex, coalesce((position - 1) / 3, 3) as kind,
                array_position(?::uuid[], round_id) as at
              from tool_early.sheet where tenant_id = ? and round_id = any(?::uuid[]) and decided_at is not null)
            select unit_id, home_id, age, sex, at, kind, count(*) from d group by 1, 2, 3, 4, 5, 6
            union all select n.unit_id, n.home_id, n.age, n.sex, j, 4, count(*) from d n cross join generate_series(2, ?) j
              where n.at = 1 and not exists (select from d o where o.at = j and o.child_id = n.child_id) group by 1, 2, 3, 4, 5
            union all select o.unit_id, o.home_id, o.age, o.sex, o.at, 4, count(*) from d o
              where o.at > 1 and not exists (select from d n where n.at = 1 and n.child_id = o.child_id) group by 1, 2, 3, 4, 5
            """;
    /**
     * Movement stands where children are now. Beside it stands what is found by taking it away from the figures of this round, and from those of the one
     * before: whoever has come, whoever has gone, and whoever has only changed place or group, which the round before counts elsewhere.
     */
    private static final String MOVED = """
            with all_now as materialized (select child_id, unit_id, home_id, age, sex, (position - 1) / 3 as zone, decided_at from tool_early.sheet
                where tenant_id = ? and round_id = ? and position is not null),
              all_old as materialized (select child_id, unit_id, home_id, age, sex, (position - 1) / 3 as zone, decided_at from tool_early.sheet
                where tenant_id = ? and round_id = ? and position is not null),
              now as (select distinct on (child_id) * from all_now order by child_id, decided_at desc),
              old as (select distinct on (child_id) * from all_old order by child_id, decided_at desc),
              both_rounds as materialized (select n.unit_id, n.home_id, n.age, n.sex, o.zone as was, n.zone as is_now, count(*) as many
                from now n join old o on o.child_id = n.child_id group by 1, 2, 3, 4, 5, 6)
            select unit_id, home_id, age, sex, was * 3 + is_now, many from both_rounds
            union all select unit_id, home_id, age, sex, 9 + is_now, -many from both_rounds
            union all select unit_id, home_id, age, sex, 12 + was, -many from both_rounds
            union all select unit_id, home_id, age, sex, 9 + zone, count(*) from all_now group by 1, 2, 3, 4, 5
            union all select unit_id, home_id, age, sex, 12 + zone, count(*) from all_old group by 1, 2, 3, 4, 5
            """;

    private final Transaction tx;
    private final UUID tenant;
    private final UUID round;

    Counting(Transaction tx, TenantId tenant, UUID round) {
        this.tx = tx;
        this.tenant = tenant.value();
        this.round = round;
    }

    /** @param earlier rounds that were closed before it, the last first */
    Counted count(List<UUID> earlier) throws SQLException {
        List<Before> before = comparable(earlier);
        Optional<UUID> last = Counted.last(before);
        return new Counted(before, standing(before), last.isPresent() ? moved(last.get()) : List.of());
    }

    /** Those of the rounds that had some of the same children, in the same order: others tell nothing beside this one, however many lie between. */
    private List<Before> comparable(List<UUID> earlier) throws SQLException {
        Map<UUID, Integer> same = new HashMap<>();
        tx.list(SAME_CHILDREN, row -> same.put(row.uuid(1), row.number(2)), tenant, earlier.toArray(UUID[]::new), round);
        return earlier.stream().filter(same::containsKey).limit(MOST_BEFORE).map(one -> new Before(one, same.get(one))).toList();
    }

    private List<Cell> standing(List<Before> before) throws SQLException {
        List<UUID> all = new ArrayList<>(List.of(round));
        before.forEach(one -> all.add(one.round()));
        UUID[] ids = all.toArray(UUID[]::new);
        return tx.list(STANDING, row -> {
            int at = row.number(5);
            int column = at == 1 ? row.number(6) : Counted.KINDS + (at - 2) * Counted.OLD + row.number(6);
            return new Cell(row.uuid(1), row.uuid(2), Group.of(row.numberOrNull(3), row.textOrNull(4)), column, row.bigNumber(7));
        }, ids, tenant, ids, ids.length);
    }

    private List<Cell> moved(UUID before) throws SQLException {
        return tx.list(MOVED, row -> new Cell(row.uuid(1), row.uuid(2), Group.of(row.numberOrNull(3), row.textOrNull(4)), row.number(5), row.bigNumber(6)),
                tenant, round, tenant, before);
    }
}
