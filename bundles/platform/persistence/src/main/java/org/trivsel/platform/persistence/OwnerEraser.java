package org.trivsel.platform.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postgresql.ds.PGSimpleDataSource;
import org.trivsel.store.DatabaseServer;
import org.trivsel.store.TenantEraser;
import org.trivsel.tenant.TenantId;

/** Erases as the owner of the tables, behind the wall of the one tenant: even a statement that forgot its condition would reach no other. */
final class OwnerEraser implements TenantEraser {
    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
            where c.relkind in ('r', 'p') and (n.nspname = 'trivsel' or n.nspname like 'tool\\_%') order by 1""";
    /** Which table is referred to by which other. */
    private static final String REFERENCES = """
            select format('%I.%I', tn.nspname, t.relname), format('%I.%I', sn.nspname, s.relname) from pg_constraint k
              join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
              join pg_class s on s.oid = k.conrelid join pg_namespace sn on sn.oid = s.relnamespace
            where k.contype = 'f' and k.confrelid <> k.conrelid""";

    /** Whoever seals the audit of the tenant takes the same for as long as that lasts; otherwise a seal could come in after all was taken out. */
    private static final String UNSEALED_MEANWHILE = "select pg_advisory_xact_lock(hashtextextended(?, 0))::text";

    private final DatabaseServer server;

    OwnerEraser(DatabaseServer server) {
        this.server = server;
    }

    @Override
    public SortedMap<String, Long> count(TenantId tenant) {
        try (Connection owner = connect(server)) {
            SqlTransaction tx = new SqlTransaction(owner, tenant);
            SortedMap<String, Long> rows = new TreeMap<>();
            for (String table : tx.list(TABLES, row -> row.text(1))) {
                put(rows, table, tx.one("select count(*) from " + table + " where tenant_id = ?", row -> row.bigNumber(1), tenant.value()).orElseThrow());
            }
            put(rows, "trivsel.tenant", tx.one("select count(*) from trivsel.tenant where id = ?", row -> row.bigNumber(1), tenant.value()).orElseThrow());
            owner.rollback();
            return rows;
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    @Override
    public void erase(TenantId tenant, Witness witness) {
        try (Connection owner = connect(server)) {
            SqlTransaction tx = new SqlTransaction(owner, tenant);
            // Two who do it at once: the second waits here, and finds nothing.
            tx.list("select id from trivsel.tenant where id = ? for update", row -> row.uuid(1), tenant.value());
            tx.list(UNSEALED_MEANWHILE, row -> row.text(1), "audit " + tenant);
            SortedMap<String, Long> rows = new TreeMap<>();
            for (String table : inOrder(tx)) {
                put(rows, table, tx.update("delete from " + table + " where tenant_id = ?", tenant.value()));
            }
            put(rows, "trivsel.tenant", tx.update("delete from trivsel.tenant where id = ?", tenant.value()));
            witness.in(tx, rows);
            tx.commit();
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    /** Each table after those that refer to it. */
    private static List<String> inOrder(SqlTransaction tx) throws SQLException {
        Set<String> left = new HashSet<>(tx.list(TABLES, row -> row.text(1)));
        Map<String, Set<String>> referring = new HashMap<>();
        tx.list(REFERENCES, row -> referring.computeIfAbsent(row.text(1), table -> new HashSet<>()).add(row.text(2)));
        List<String> order = new ArrayList<>();
        while (!left.isEmpty()) {
            List<String> free = left.stream().filter(table -> referring.getOrDefault(table, Set.of()).stream().noneMatch(left::contains)).sorted().toList();
            if (free.isEmpty()) {
                throw new SQLException("These tables refer to each other in a circle: " + left);
            }
            order.addAll(free);
            free.forEach(left::remove);
        }
        return order;
    }

    private static void put(SortedMap<String, Long> rows, String table, long count) {
        if (count > 0) {
            rows.put(table, count);
        }
    }

    static Connection connect(DatabaseServer server) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.url());
        source.setCurrentSchema("trivsel");
        Connection owner = source.getConnection(server.owner().user(), server.owner().password());
        owner.setAutoCommit(false);
        return owner;
    }
}
