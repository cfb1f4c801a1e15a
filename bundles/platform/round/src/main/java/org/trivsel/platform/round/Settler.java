package org.trivsel.platform.round;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.trivsel.policy.Policies;
import org.trivsel.policy.Values;
import org.trivsel.registry.UnitId;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.Tenant;

/**
 * Brings the children of a round to how they are enrolled on a day, some units at a time, each in a transaction of its own. It begins where whoever
 * was before it has left off, and two nodes at once take different units.
 */
final class Settler {
    private static final int UNITS_AT_ONCE = 20;
    /** Materialized, so that the home of a unit is looked for once and not for each unit it is compared with. */
    private static final String BELOW = """
            with a as materialized (select g.tenant_id, g.unit_id, %s as home_id from unit_ancestor g
              where g.tenant_id = ? and g.ancestor_id = any(?) and g.valid_from <= ? and (g.valid_to is null or g.valid_to >= ?))
            select distinct a.unit_id, v.name, a.home_id, h.name from a
            join unit_version v on v.tenant_id = a.tenant_id and v.unit_id = a.unit_id and v.valid_from <= ? and (v.valid_to is null or v.valid_to >= ?)
            join unit_version h on h.tenant_id = a.tenant_id and h.unit_id = a.home_id and h.valid_from <= ? and (h.valid_to is null or h.valid_to >= ?)
            where not exists (select from round_unit u where u.tenant_id = a.tenant_id and u.round_id = ? and u.unit_id = a.unit_id)
            """.formatted(PartTable.HOME.formatted("g"));
    private static final String MOVED = """
            moved as (
              update round_child p set unit_id = h.unit_id, home_id = h.home_id, left_on = null
              from asked q, here h, round_unit o
              where p.tenant_id = q.tenant and p.round_id = q.round and p.child_id = h.child_id and p.home_id <> h.home_id
                and o.tenant_id = p.tenant_id and o.round_id = p.round_id and o.unit_id = p.unit_id and o.follows
                and not exists (select from enrolment e join round_unit w on w.tenant_id = e.tenant_id and w.round_id = q.round and w.unit_id = e.unit_id
                  where e.tenant_id = p.tenant_id and e.child_id = p.child_id and w.home_id = p.home_id
                    and e.valid_from <= q.day and (e.valid_to is null or e.valid_to >= q.day))
                and not exists (select from round_child t where t.tenant_id = p.tenant_id and t.round_id = p.round_id and t.child_id = p.child_id
                  and t.home_id = h.home_id)
              returning p.child_id, p.home_id)
            """;
    /** While it is opened for the first time nobody can have moved, and the tables have no statistics by which the above would be quick. */
    private static final String NOBODY_MOVED = "moved as (select null::uuid as child_id, null::uuid as home_id where false)";
    /** Of those who are somewhere new with what was made, the part goes with them; the others get one, or theirs back. */
    private static final String COME = """
            with asked as (select ?::uuid as tenant, ?::uuid as round, ?::date as day, ?::uuid[] as units),
            here as (
              select distinct on (e.child_id, u.home_id) e.child_id, u.unit_id, u.home_id
              from asked q join round_unit u on u.tenant_id = q.tenant and u.round_id = q.round and u.unit_id = any(q.units)
              join enrolment e on e.tenant_id = u.tenant_id and e.unit_id = u.unit_id and e.valid_from <= q.day and (e.valid_to is null or e.valid_to >= q.day)
              join child c on c.tenant_id = e.tenant_id and c.id = e.child_id
              where c.birth_date <= q.day - make_interval(months => u.youngest) and c.birth_date > q.day - make_interval(months => u.oldest + 1)
              order by e.child_id, u.home_id, e.valid_from desc, u.unit_id),
            %s
            insert into round_child (tenant_id, id, round_id, child_id, unit_id, home_id, joined_on)
            select q.tenant, gen_random_uuid(), q.round, h.child_id, h.unit_id, h.home_id, q.day from asked q cross join here h
            where not exists (select from moved m where m.child_id = h.child_id and m.home_id = h.home_id)
            on conflict (tenant_id, round_id, child_id, home_id) do update set unit_id = excluded.unit_id, left_on = null
            where round_child.left_on is not null or round_child.unit_id <> excluded.unit_id and not exists (
              select from enrolment e where e.tenant_id = round_child.tenant_id and e.child_id = round_child.child_id and e.unit_id = round_child.unit_id
                and e.valid_from <= excluded.joined_on and (e.valid_to is null or e.valid_to >= excluded.joined_on))
            """;
    private static final String GO = """
            update round_child p set left_on = ? where p.tenant_id = ? and p.round_id = ? and p.unit_id = any(?) and p.left_on is null and not exists (
              select from enrolment e where e.tenant_id = p.tenant_id and e.child_id = p.child_id and e.unit_id = p.unit_id
                and e.valid_from <= ? and (e.valid_to is null or e.valid_to >= ?))
            """;
    private static final String COUNT = """
            with n as materialized (
              select c.unit_id, (count(*) filter (where c.left_on is null or c.step = 'S'))::int as children,
                (count(*) filter (where c.left_on is null and c.step = 'R'))::int as ready, (count(*) filter (where c.step = 'S'))::int as shared
              from round_child c where c.tenant_id = ? and c.round_id = ? and c.unit_id = any(?) group by c.unit_id)
            update round_unit u set children = coalesce((select n.children from n where n.unit_id = u.unit_id), 0),
              ready = coalesce((select n.ready from n where n.unit_id = u.unit_id), 0), shared = coalesce((select n.shared from n where n.unit_id = u.unit_id), 0)
            where u.tenant_id = ? and u.round_id = ? and u.unit_id = any(?)
            """;

    private final TenantStore store;
    private final Policies policies;

    Settler(TenantStore store, Policies policies) {
        this.store = store;
        this.policies = policies;
    }

    /** @param day on which they are looked at @param units at which the round is */
    record Work(Tenant tenant, UUID round, String tool, LocalDate day, UUID[] units) {
    }

    /** All of it, unless another node is at the rest or the round was closed. @return whether it is through */
    boolean settle(Work work) {
        store.run(work.tenant().id(), tx -> takeIn(tx, work));
        boolean more = true;
        while (more) {
            more = store.inTransaction(work.tenant().id(), tx -> someUnits(tx, work));
        }
        return store.inTransaction(work.tenant().id(), tx -> finish(tx, work));
    }

    /** Units that are new to the round, each with the policy it has today. */
    void takeIn(Transaction tx, Work work) throws SQLException {
        LocalDate day = work.day();
        UUID tenant = work.tenant().id().value();
        List<Object[]> found = tx.list(BELOW, row -> new Object[] {row.uuid(1), row.text(2), row.uuid(3), row.text(4)},
                day, day, day, day, day, day, tenant, work.units(), day, day, day, day, day, day, work.round());
        if (found.isEmpty()) {
            return;
        }
        Map<UnitId, Values> held = policies.values(work.tenant(), found.stream().map(one -> new UnitId((UUID) one[0])).toList(), day);
        List<Object[]> rows = new ArrayList<>();
        for (Object[] one : found) {
            Values values = held.get(new UnitId((UUID) one[0])).under(work.tool() + ".");
            rows.add(new Object[] {tenant, work.round(), one[0], one[1], one[2], one[3], values.text(), values.number(work.tool() + ".youngest"),
                values.number(work.tool() + ".oldest"), values.yes(work.tool() + ".follows")});
        }
        tx.batch("insert into round_unit (tenant_id, round_id, unit_id, name, home_id, home_name, policy, youngest, oldest, follows)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing", rows);
    }

    /** @return whether there may be more */
    boolean someUnits(Transaction tx, Work work) throws SQLException {
        UUID tenant = work.tenant().id().value();
        if (!isOpen(tx, work)) {
            return false;
        }
        UUID[] units = tx.list("""
                select unit_id from round_unit where tenant_id = ? and round_id = ? and (settled_on is null or settled_on < ?)
                order by unit_id limit ? for update skip locked
                """, row -> row.uuid(1), tenant, work.round(), work.day(), UNITS_AT_ONCE).toArray(UUID[]::new);
        if (units.length == 0) {
            return false;
        }
        boolean again = tx.one("select settled_on is not null from round where tenant_id = ? and id = ?", row -> row.flag(1), tenant, work.round()).orElse(false);
        tx.update(COME.formatted(again ? MOVED : NOBODY_MOVED), tenant, work.round(), work.day(), units);
        if (again) {
            tx.update(GO, work.day(), tenant, work.round(), units, work.day(), work.day());
        }
        tx.update(COUNT, tenant, work.round(), units, tenant, work.round(), units);
        tx.update("update round_unit set settled_on = ? where tenant_id = ? and round_id = ? and unit_id = any(?)", work.day(), tenant, work.round(), units);
        return true;
    }

    /** Once more all counters, for who has moved between units that were looked at one after the other. */
    private boolean finish(Transaction tx, Work work) throws SQLException {
        UUID tenant = work.tenant().id().value();
        if (!isOpen(tx, work)) {
            return true;
        }
        List<LocalDate> settled = new ArrayList<>();
        UUID[] units = tx.list("select unit_id, coalesce(settled_on, date '0001-01-01') from round_unit where tenant_id = ? and round_id = ? order by unit_id for update",
                row -> {
                    settled.add(row.date(2));
                    return row.uuid(1);
                }, tenant, work.round()).toArray(UUID[]::new);
        if (settled.stream().anyMatch(day -> day.isBefore(work.day()))) {
            return false;
        }
        tx.update(COUNT, tenant, work.round(), units, tenant, work.round(), units);
        tx.update("update round set state = 'OPEN', settled_on = ? where tenant_id = ? and id = ? and state in ('OPENING', 'OPEN')", work.day(), tenant,
                work.round());
        return true;
    }

    private static boolean isOpen(Transaction tx, Work work) throws SQLException {
        return tx.one("select state in ('OPENING', 'OPEN') from round where tenant_id = ? and id = ? for share", row -> row.flag(1),
                work.tenant().id().value(), work.round()).orElse(false);
    }
}
