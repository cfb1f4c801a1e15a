package org.trivsel.platform.assessment;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.audit.AuditEvent;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;

/**
 * Gives start numbers. Two statements where all have theirs; else whoever gives numbers of the same unit waits, so that two tablets opened at once agree.
 * Numbers of days gone by are taken away then: they mean nothing any more.
 */
final class Numbering {
    private static final String ALLOWED = """
            select ? or exists (select from unit_ancestor g where g.unit_id = ? and g.ancestor_id = any(?) and g.valid_from <= ? and (g.valid_to is null or g.valid_to >= ?))
            from unit where id = ?
            """;
    private static final String READ = "select child_id, number from start_number where unit_id = ? and day = ?";
    private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended('start numbers of ' || ?, 0))::text";
    private static final String PAST = "delete from start_number where day < ?";
    private static final String GIVE = """
            insert into start_number (tenant_id, unit_id, day, child_id, number)
            select ?, q.unit, q.day, w.id, row_number() over (order by w.place)
              + (select coalesce(max(s.number), 0) from start_number s where s.unit_id = q.unit and s.day = q.day)
            from (select ?::uuid as unit, ?::date as day) q cross join unnest(?::uuid[]) with ordinality w (id, place)
            where not exists (select from start_number s where s.unit_id = q.unit and s.day = q.day and s.child_id = w.id)
              and exists (select from enrolment e join unit_ancestor g on g.unit_id = e.unit_id
                where e.child_id = w.id and e.valid_from <= q.day and (e.valid_to is null or e.valid_to >= q.day)
                  and g.ancestor_id = q.unit and g.valid_from <= q.day and (g.valid_to is null or g.valid_to >= q.day))
            """;

    private final TenantStore store;
    private final Guard guard;

    Numbering(TenantStore store, Guard guard) {
        this.store = store;
        this.guard = guard;
    }

    Map<ChildId, Integer> of(Caller caller, UnitId unit, List<ChildId> children) {
        Reached reached = guard.reach(caller, Permission.ASSESSMENT_WRITE);
        return store.inTransaction(caller.tenant().id(), tx -> {
            if (!allowed(tx, reached, unit)) {
                throw guard.refused(caller, Permission.ASSESSMENT_WRITE, unit);
            }
            Map<ChildId, Integer> numbers = read(tx, unit, reached.today());
            List<UUID> without = children.stream().distinct().filter(child -> !numbers.containsKey(child)).map(ChildId::value).toList();
            return without.isEmpty() ? numbers : given(tx, caller, unit, without);
        });
    }

    private static boolean allowed(Transaction tx, Reached reached, UnitId unit) throws SQLException {
        return tx.one(ALLOWED, row -> row.flag(1), reached.reach().wholeTenant(), unit.value(), reached.reach().roots(), reached.today(), reached.today(), unit.value()).orElse(false);
    }

    private Map<ChildId, Integer> given(Transaction tx, Caller caller, UnitId unit, List<UUID> without) throws SQLException {
        tx.one(ALONE, row -> row.text(1), unit.toString());
        tx.update(PAST, caller.today());
        if (tx.update(GIVE, caller.tenant().id().value(), unit.value(), caller.today(), without.toArray(UUID[]::new)) > 0) {
            guard.record(tx, caller, AuditEvent.done("assessment.start-numbers", unit.value(), without, "start numbers"));
        }
        return read(tx, unit, caller.today());
    }

    private static Map<ChildId, Integer> read(Transaction tx, UnitId unit, LocalDate day) throws SQLException {
        Map<ChildId, Integer> numbers = new HashMap<>();
        tx.list(READ, row -> Map.entry(new ChildId(row.uuid(1)), row.number(2)), unit.value(), day).forEach(one -> numbers.put(one.getKey(), one.getValue()));
        return numbers;
    }
}
