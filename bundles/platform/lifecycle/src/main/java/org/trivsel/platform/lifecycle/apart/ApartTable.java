package org.trivsel.platform.lifecycle.apart;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.quarantine.Ailment;
import org.trivsel.quarantine.LifecycleAct;
import org.trivsel.quarantine.SetApart;
import org.trivsel.store.Row;
import org.trivsel.store.Transaction;

/** Where it is kept what is set apart. */
final class ApartTable {
    private static final String NOW = "select tool, version, cause from tool_apart where lifted_at is null";
    private static final String SELECT = """
            select q.id, q.tool, q.version, q.ailment, q.cause, q.node, q.since, a.display_name, q.lifted_at, b.display_name, q.lift_reason
            from tool_apart q left join account a on a.tenant_id = ? and a.id = q.set_by left join account b on b.tenant_id = ? and b.id = q.lifted_by""";
    private static final String ONE = SELECT + " where q.id = ?";
    private static final String PAGE = SELECT + """
             where ?::uuid is null or (q.lifted_at is null, q.since, q.id) < (select l.lifted_at is null, l.since, l.id from tool_apart l where l.id = ?)
            order by q.lifted_at is null desc, q.since desc, q.id desc limit ?""";
    private static final String ADD = """
            insert into tool_apart (id, tool, version, ailment, cause, node, set_by) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (tool, version) where lifted_at is null do nothing""";
    private static final String LIFT =
            "update tool_apart set lifted_at = clock_timestamp(), lifted_by = ?, lift_reason = ? where id = ? and lifted_at is null";
    private static final String KNOWN = """
            select exists (select from module where tool = ? and version = ?) or exists (select from tool_default where tool = ? and version = ?)""";
    private static final String ACTS = """
            select e.id, e.at, e.action, e.outcome = 'DONE', a.display_name, t.key, e.detail
            from audit_entry e left join account a on a.tenant_id = e.tenant_id and a.id = e.actor left join tenant t on t.id = e.subject
            where e.tenant_id = ? and (e.action like 'tool.%' or e.action like 'module.%') and (?::uuid is null or (e.at, e.id) < (
              select l.at, l.id from audit_entry l where l.tenant_id = e.tenant_id and l.id = ?))
            order by e.at desc, e.id desc limit ?""";

    Map<Version, String> now(Transaction tx) throws SQLException {
        Map<Version, String> now = new HashMap<>();
        tx.list(NOW, row -> now.put(new Version(row.text(1), row.text(2)), row.text(3)));
        return now;
    }

    List<SetApart> page(Transaction tx, UUID system, @Nullable UUID after, int limit) throws SQLException {
        return tx.list(PAGE, ApartTable::read, system, system, after, after, limit);
    }

    Optional<SetApart> find(Transaction tx, UUID system, UUID id) throws SQLException {
        return tx.one(ONE, ApartTable::read, system, system, id);
    }

    /** Whether it was brought in or answered for all once, although it may not be here now. */
    boolean isKnown(Transaction tx, Version version) throws SQLException {
        return tx.one(KNOWN, row -> row.flag(1), version.tool(), version.version(), version.tool(), version.version()).orElseThrow();
    }

    /** @return whether it was not set apart already */
    boolean add(Transaction tx, UUID id, Version version, Ailment ailment, String cause, @Nullable String node, @Nullable UUID by) throws SQLException {
        return 1 == tx.update(ADD, id, version.tool(), version.version(), ailment, cause, node, by);
    }

    /** @return whether it was still set apart */
    boolean lift(Transaction tx, UUID id, UUID by, String reason) throws SQLException {
        return 1 == tx.update(LIFT, by, reason, id);
    }

    List<LifecycleAct> acts(Transaction tx, UUID system, @Nullable UUID after, int limit) throws SQLException {
        return tx.list(ACTS, row -> new LifecycleAct(row.uuid(1), row.instant(2), row.text(3), row.flag(4), row.textOrNull(5), row.textOrNull(6),
                row.textOrNull(7)), system, after, after, limit);
    }

    private static SetApart read(Row row) throws SQLException {
        return new SetApart(row.uuid(1), row.text(2), row.text(3), Ailment.valueOf(row.text(4)), row.text(5), row.textOrNull(6), row.instant(7),
                row.textOrNull(8), row.instantOrNull(9), row.textOrNull(10), row.textOrNull(11));
    }
}
