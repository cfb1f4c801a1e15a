package org.trivsel.platform.lifecycle;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.registry.UnitId;
import org.trivsel.store.Row;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;
import org.trivsel.tool.Pointer;
import org.trivsel.tool.Target;

/** Where decisions are kept. To be used in a transaction of the system, which alone sees those about all tenants. */
final class PointerTable {
    /** Both tables in one form; the operator is looked up behind the wall of the system. */
    private static final String SELECT = """
            select p.tenant_id, p.unit_id, p.unit_name, p.revision, p.version, p.valid_from, a.display_name, p.reason, p.decided_at from (
              select tenant_id, tool, unit_id, unit_name, revision, version, valid_from, reason, decided_by, decided_at from tool_pointer
              union all
              select null, tool, null, null, revision, version, decided_at, reason, decided_by, decided_at from tool_default) p
            left join account a on a.tenant_id = ? and a.id = p.decided_by
            where p.tool = ?""";
    private static final String ONE = " and p.tenant_id is not distinct from ?::uuid and p.unit_id is not distinct from ?::uuid";
    private static final String HOLDING = SELECT + ONE + " and p.valid_from <= now() order by p.revision desc limit 1";
    private static final String BEFORE = SELECT + ONE + " and p.revision < ? and p.valid_from <= ? order by p.revision desc limit 1";
    private static final String NEWEST = SELECT + ONE + " order by p.revision desc limit 1";
    private static final String LIVE = SELECT + """
             and p.tenant_id = any(?) and not exists (select from tool_pointer n where n.tenant_id = p.tenant_id and n.tool = p.tool
               and n.unit_id is not distinct from p.unit_id and n.revision > p.revision and n.valid_from <= greatest(now(), p.valid_from))
            order by p.tenant_id, p.unit_id is not null, p.unit_name, p.unit_id, p.revision""";
    private static final String LATEST = "select coalesce(max(revision), 0) from tool_pointer"
            + " where tenant_id = ? and tool = ? and unit_id is not distinct from ?::uuid";
    private static final String LATEST_OF_ALL = "select coalesce(max(revision), 0) from tool_default where tool = ?";
    private static final String ENABLED = """
            with n as (select ?::uuid as tenant, ?::text as tool, ?::date as today)
            select exists (select from n join tool_enablement e on e.tenant_id = n.tenant and e.tool = n.tool
                and e.valid_from <= n.today and (e.valid_to is null or e.valid_to >= n.today))
              or exists (select from n join tool_choice c on c.tenant_id = n.tenant and c.tool = n.tool and c.enabled
                and c.valid_from <= n.today and (c.valid_to is null or c.valid_to >= n.today))""";
    /** With those who point, and apart from those who remove: the same number as there. */
    private static final String TOGETHER = "select pg_advisory_xact_lock_shared(7206180511)";
    private static final String LEAVING = """
            select exists (select from module m where m.tool = ? and m.version = ? and not exists (select from module_wanted w where w.sha256 = m.sha256))""";
    private static final String PROVED = """
            select exists (select from module m join module_wanted w using (sha256) where m.tool = ? and m.version = ? and not w.trial)""";
    private static final String ADD = """
            insert into tool_pointer (tenant_id, tool, unit_id, unit_name, revision, version, valid_from, reason, decided_by)
            values (?, ?, ?, ?, ?, ?, coalesce(?, now()), ?, ?) on conflict do nothing""";
    private static final String ADD_FOR_ALL =
            "insert into tool_default (tool, revision, version, reason, decided_by) values (?, ?, ?, ?, ?) on conflict do nothing";

    /** What answers now. */
    Optional<Pointer> holding(Transaction tx, Caller operator, Target target) throws SQLException {
        return tx.one(HOLDING, row -> read(row, target.tool()), operator.tenant().id().value(), target.tool(), tenant(target), unit(target));
    }

    /** What answered in the moment before this one began to hold. */
    Optional<Pointer> before(Transaction tx, Caller operator, Pointer now) throws SQLException {
        Target target = now.target();
        return tx.one(BEFORE, row -> read(row, target.tool()), operator.tenant().id().value(), target.tool(), tenant(target), unit(target),
                now.revision(), now.from());
    }

    /** The last decision, whether its time has come or not. */
    Optional<Pointer> newest(Transaction tx, Caller operator, Target target) throws SQLException {
        return tx.one(NEWEST, row -> read(row, target.tool()), operator.tenant().id().value(), target.tool(), tenant(target), unit(target));
    }

    /** What holds, or will unless somebody decides otherwise. */
    List<Pointer> live(Transaction tx, Caller operator, String tool, UUID[] tenants) throws SQLException {
        return tx.list(LIVE, row -> read(row, tool), operator.tenant().id().value(), tool, tenants);
    }

    int latest(Transaction tx, Target target) throws SQLException {
        return (target.tenant() == null ? tx.one(LATEST_OF_ALL, row -> row.number(1), target.tool())
                : tx.one(LATEST, row -> row.number(1), tenant(target), target.tool(), unit(target))).orElseThrow();
    }

    boolean hasTool(Transaction tx, TenantId tenant, String tool, LocalDate day) throws SQLException {
        return tx.one(ENABLED, row -> row.flag(1), tenant.value(), tool, day).orElseThrow();
    }

    /** False when somebody else has just written the same revision. */
    /** Whether the version is a module that is not wanted any more, so that it goes in a moment. Nobody decides that until this one stands. */
    boolean isLeaving(Transaction tx, String tool, String version) throws SQLException {
        tx.one(TOGETHER, row -> true);
        return tx.one(LEAVING, row -> row.flag(1), tool, version).orElseThrow();
    }

    /** Whether every node is to have it, and one has had it ready. */
    boolean isWantedAndProved(Transaction tx, String tool, String version) throws SQLException {
        return tx.one(PROVED, row -> row.flag(1), tool, version).orElseThrow();
    }

    boolean add(Transaction tx, Caller operator, Decision decision) throws SQLException {
        Target target = decision.target();
        UUID by = operator.account().value();
        int revision = decision.seen() + 1;
        return 1 == (target.tenant() == null ? tx.update(ADD_FOR_ALL, target.tool(), revision, decision.version(), decision.reason(), by)
                : tx.update(ADD, tenant(target), target.tool(), unit(target), decision.unitName(), revision, decision.version(), decision.from(),
                        decision.reason(), by));
    }

    private static @Nullable UUID tenant(Target target) {
        return target.tenant() == null ? null : target.tenant().value();
    }

    private static @Nullable UUID unit(Target target) {
        return target.unit() == null ? null : target.unit().value();
    }

    private static Pointer read(Row row, String tool) throws SQLException {
        UUID tenant = row.uuidOrNull(1);
        UUID unit = row.uuidOrNull(2);
        Target target = new Target(tool, tenant == null ? null : new TenantId(tenant), unit == null ? null : new UnitId(unit));
        return new Pointer(target, row.textOrNull(3), row.number(4), row.textOrNull(5), row.instant(6), row.textOrNull(7), row.textOrNull(8),
                row.instant(9));
    }
}
