package org.trivsel.platform.registry.unit;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.trivsel.registry.UnitId;
import org.trivsel.store.Transaction;

/** Moves what belongs to a unit to its successor from a day on, set by set; what was before the day stays as it was. */
final class Merger {
    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    private final Transaction tx;
    private final UUID tenant;
    private final UUID unit;
    private final UUID successor;
    private final LocalDate from;

    Merger(Transaction tx, UUID tenant, UnitId unit, UnitId successor, LocalDate from) {
        this.tx = tx;
        this.tenant = tenant;
        this.unit = unit.value();
        this.successor = successor.value();
        this.from = from;
    }

    void moveEnrolments() throws SQLException {
        List<UUID> running = tx.list("""
                select id from enrolment
                where tenant_id = ? and unit_id = ? and valid_from < ? and (valid_to is null or valid_to >= ?)
                """, row -> row.uuid(1), tenant, unit, from, from);
        UUID[] continued = running.stream().map(any -> IDS.generate()).toArray(UUID[]::new);
        tx.update("""
                insert into enrolment (tenant_id, id, child_id, unit_id, valid_from, valid_to)
                select e.tenant_id, n.next_id, e.child_id, ?, ?, e.valid_to
                from unnest(?::uuid[], ?::uuid[]) n(id, next_id)
                join enrolment e on e.tenant_id = ? and e.id = n.id
                where not exists (
                  select from enrolment k
                  where k.tenant_id = e.tenant_id and k.child_id = e.child_id and k.unit_id = ?
                    and k.valid_from <= ? and (k.valid_to is null or k.valid_to >= e.valid_to))
                """, successor, from, running.toArray(UUID[]::new), continued, tenant, successor, from);
        tx.update("update enrolment set valid_to = ? where tenant_id = ? and id = any(?)",
                from.minusDays(1), tenant, running.toArray(UUID[]::new));
        tx.update("update enrolment set unit_id = ? where tenant_id = ? and unit_id = ? and valid_from >= ?", successor, tenant, unit, from);
    }

    void moveUnits() throws SQLException {
        tx.update("""
                insert into unit_version (tenant_id, unit_id, valid_from, valid_to, parent_id, name, kind)
                select tenant_id, unit_id, ?, valid_to, ?, name, kind from unit_version
                where tenant_id = ? and parent_id = ? and valid_from < ? and (valid_to is null or valid_to >= ?)
                """, from, successor, tenant, unit, from, from);
        tx.update("""
                update unit_version set valid_to = ?
                where tenant_id = ? and parent_id = ? and valid_from < ? and (valid_to is null or valid_to >= ?)
                """, from.minusDays(1), tenant, unit, from, from);
        tx.update("update unit_version set parent_id = ? where tenant_id = ? and parent_id = ? and valid_from >= ?",
                successor, tenant, unit, from);
    }

    /** Whoever had a role at the unit has it at the successor, unless they have the same one there for as long. Returns how many went over. */
    int moveGrants() throws SQLException {
        List<UUID> running = tx.list("""
                select id from role_grant
                where tenant_id = ? and unit_id = ? and valid_from < ? and (valid_to is null or valid_to >= ?)
                """, row -> row.uuid(1), tenant, unit, from, from);
        UUID[] continued = running.stream().map(any -> IDS.generate()).toArray(UUID[]::new);
        int moved = tx.update("""
                insert into role_grant (tenant_id, id, account_id, role, unit_id, valid_from, valid_to, given_at)
                select g.tenant_id, n.next_id, g.account_id, g.role, ?, ?, g.valid_to, coalesce(g.given_at, g.unit_id)
                from unnest(?::uuid[], ?::uuid[]) n(id, next_id)
                join role_grant g on g.tenant_id = ? and g.id = n.id
                where not exists (
                  select from role_grant k
                  where k.tenant_id = g.tenant_id and k.account_id = g.account_id and k.role = g.role and k.unit_id = ?
                    and k.valid_from <= ? and (k.valid_to is null or k.valid_to >= g.valid_to))
                """, successor, from, running.toArray(UUID[]::new), continued, tenant, successor, from);
        tx.update("update role_grant set valid_to = ? where tenant_id = ? and id = any(?)", from.minusDays(1), tenant, running.toArray(UUID[]::new));
        return moved + tx.update("""
                update role_grant set unit_id = ?, given_at = coalesce(given_at, unit_id) where tenant_id = ? and unit_id = ? and valid_from >= ?
                """, successor, tenant, unit, from);
    }
}
