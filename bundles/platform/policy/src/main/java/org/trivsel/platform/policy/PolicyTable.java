package org.trivsel.platform.policy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.policy.PolicyChange;
import org.trivsel.policy.PolicyOffice.Decision;
import org.trivsel.registry.UnitId;
import org.trivsel.store.Row;
import org.trivsel.store.Transaction;

/** Where it stands what was decided. To be used in a transaction of the tenant, which is a place of its own beside its units. */
final class PolicyTable {
    private static final String ON_DAY = "%1$s.valid_from <= (select day from asked) and (%1$s.valid_to is null or %1$s.valid_to >= (select day from asked))";
    /** How deep a place lies: as many units stand above one, itself among them. The tenant lies above all. */
    private static final String HOLDS = """
            with asked as (select ?::uuid as tenant, ?::date as day, ?::uuid[] as units),
            latest as (
              select distinct on (d.setting, d.place) d.setting, d.place, d.unit_name, d.value, d.valid_from
              from policy_decision d where d.tenant_id = (select tenant from asked) and d.valid_from <= (select day from asked)
              order by d.setting, d.place, d.revision desc),
            holds as (
              select l.*, (select count(*) from unit_ancestor a where a.tenant_id = (select tenant from asked) and a.unit_id = l.place and %1$s) as depth
              from latest l where l.value is not null)
            select null::uuid, h.setting, h.place, h.unit_name, h.value, h.valid_from, 0::bigint from holds h where h.place = (select tenant from asked)
            union all
            select a.unit_id, h.setting, h.place, h.unit_name, h.value, h.valid_from, h.depth from holds h
            join unit_ancestor a on a.tenant_id = (select tenant from asked) and a.ancestor_id = h.place and a.unit_id = any((select units from asked)::uuid[])
              and %1$s
            order by 7 desc""".formatted(ON_DAY.formatted("a"));
    private static final String HISTORY = """
            select d.place, d.unit_name, d.revision, d.value, d.valid_from, d.reason, n.display_name, d.decided_at from policy_decision d
            left join account n on n.tenant_id = d.tenant_id and n.id = d.decided_by
            where d.tenant_id = ? and d.setting = ? and (d.place = d.tenant_id or d.place in (
              select a.ancestor_id from unit_ancestor a where a.tenant_id = d.tenant_id and a.unit_id = ?
                and a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?)))
            order by d.decided_at desc, d.revision desc limit 200""";
    private static final String REVISION = "select coalesce(max(revision), 0) from policy_decision where tenant_id = ? and setting = ? and place = ?";
    private static final String ADD = """
            insert into policy_decision (tenant_id, setting, place, revision, unit_name, value, valid_from, reason, decided_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    /** Of two who decide about the same one waits for the other. */
    private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended(?, 25))::text";

    /** What was decided at the units, above them and for the tenant, as it holds on the day: the deepest first. */
    List<Decided> on(Transaction tx, UUID tenant, LocalDate day, Collection<UUID> units) throws SQLException {
        return tx.list(HOLDS, row -> new Decided(row.uuidOrNull(1), row.text(2), row.uuid(3), row.textOrNull(4), row.text(5), row.date(6)), tenant, day,
                units.toArray(UUID[]::new));
    }

    List<PolicyChange> history(Transaction tx, UUID tenant, String setting, @Nullable UUID unit, LocalDate today) throws SQLException {
        return tx.list(HISTORY, row -> change(row, setting, tenant), tenant, setting, unit, today, today);
    }

    int revision(Transaction tx, UUID tenant, String setting, UUID place) throws SQLException {
        return tx.one(REVISION, row -> row.number(1), tenant, setting, place).orElseThrow();
    }

    void decideAlone(Transaction tx, UUID tenant, String setting) throws SQLException {
        tx.list(ALONE, row -> row.textOrNull(1), tenant + " " + setting);
    }

    void add(Transaction tx, UUID tenant, String setting, Decision decision, @Nullable String unitName, LocalDate from, UUID by) throws SQLException {
        UnitId unit = decision.unit();
        tx.update(ADD, tenant, setting, unit == null ? tenant : unit.value(), decision.seen() + 1, unitName, decision.value(), from,
                decision.reason().strip(), by);
    }

    private static PolicyChange change(Row row, String setting, UUID tenant) throws SQLException {
        UUID place = row.uuid(1);
        return new PolicyChange(setting, place.equals(tenant) ? null : new UnitId(place), row.textOrNull(2), row.number(3), row.textOrNull(4), row.date(5),
                row.text(6), row.textOrNull(7), row.instant(8));
    }

    /** @param at the unit it was asked for; null for the tenant, and so for all of them */
    record Decided(@Nullable UUID at, String setting, UUID place, @Nullable String unitName, String value, LocalDate from) {
    }
}
