package org.trivsel.platform.leaving;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.store.Row;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantExport;
import org.trivsel.tenant.TenantId;

/** Where exports are kept. Their state is seen by the tenant and by operators, the volumes by the tenant only. */
final class ExportTable {
    private static final String SELECT = """
            select tenant_id, id, state, numbers, done, total, volumes, exported, manifest, ordered_at, finished_at, fetched_at, cause from tenant_export""";
    private static final String OF = SELECT + " where tenant_id = ? order by ordered_at desc, id";
    private static final String ONE = SELECT + " where tenant_id = ? and id = ?";
    private static final String OPEN = "select id from tenant_export where tenant_id = ? and state in ('ORDERED', 'RUNNING')";
    private static final String NEXT = """
            update tenant_export e set state = 'RUNNING', job = ?, beat_at = now(), done = 0 from (
              select tenant_id, id from tenant_export where state = 'ORDERED' or state = 'RUNNING' and beat_at < now() - interval '2 minutes'
              order by ordered_at limit 1 for update skip locked) n
            where e.tenant_id = n.tenant_id and e.id = n.id returning e.tenant_id, e.id, e.numbers""";
    private static final String STEP = """
            update tenant_export set done = ?, total = ?, exported = ?, beat_at = now() where tenant_id = ? and id = ? and job = ?""";
    private static final String END = """
            update tenant_export set state = ?, volumes = ?, exported = ?, manifest = ?, cause = ?, finished_at = now(), done = total
            where tenant_id = ? and id = ? and job = ?""";
    private static final String STALE = """
            update tenant_export set state = 'EXPIRED' where state = 'READY' and finished_at < now() - interval '30 days' returning tenant_id, id""";
    private static final String FETCHED = """
            update tenant_export e set fetched_at = now() where tenant_id = ? and id = ? and fetched_at is null and not exists (
              select from tenant_export_volume v where v.tenant_id = e.tenant_id and v.export_id = e.id and v.fetched_at is null)""";
    private static final String LAST_FETCHED = SELECT + " where tenant_id = ? and fetched_at is not null order by fetched_at desc limit 1";

    List<TenantExport> of(Transaction tx, TenantId tenant) throws SQLException {
        return tx.list(OF, ExportTable::read, tenant.value());
    }

    Optional<TenantExport> find(Transaction tx, TenantId tenant, UUID export) throws SQLException {
        return tx.one(ONE, ExportTable::read, tenant.value(), export);
    }

    Optional<TenantExport> lastFetched(Transaction tx, TenantId tenant) throws SQLException {
        return tx.one(LAST_FETCHED, ExportTable::read, tenant.value());
    }

    boolean isOneOpen(Transaction tx, TenantId tenant) throws SQLException {
        return !tx.list(OPEN, row -> row.uuid(1), tenant.value()).isEmpty();
    }

    void add(Transaction tx, TenantId tenant, UUID export, boolean numbers, Caller operator) throws SQLException {
        tx.update("insert into tenant_export (tenant_id, id, numbers, state, ordered_by) values (?, ?, ?, 'ORDERED', ?)", tenant.value(), export, numbers,
                operator.account().value());
    }

    /** Takes on what nobody works on. In a transaction of the operators, who see those of all tenants. */
    Optional<Order> next(Transaction tx, UUID job) throws SQLException {
        return tx.one(NEXT, row -> new Order(new TenantId(row.uuid(1)), row.uuid(2), job, row.flag(3)), job);
    }

    /** Those that have become too old; their volumes go in the transaction of their tenant. */
    List<Order> stale(Transaction tx) throws SQLException {
        return tx.list(STALE, row -> new Order(new TenantId(row.uuid(1)), row.uuid(2), new UUID(0, 0), false));
    }

    /** @return whether it is still this job's */
    boolean step(Transaction tx, Order order, int done, int total, long rows) throws SQLException {
        return tx.update(STEP, done, total, rows, order.tenant().value(), order.export(), order.job()) > 0;
    }

    boolean end(Transaction tx, Order order, TenantExport.State state, int volumes, long rows, @Nullable String manifest, @Nullable String cause)
            throws SQLException {
        return tx.update(END, state, volumes, rows, manifest, cause, order.tenant().value(), order.export(), order.job()) > 0;
    }

    void addVolume(Transaction tx, Order order, int number, byte[] sealed) throws SQLException {
        tx.update("insert into tenant_export_volume (tenant_id, export_id, number, sealed) values (?, ?, ?, ?)", order.tenant().value(), order.export(),
                number, sealed);
    }

    void forgetVolumes(Transaction tx, Order order) throws SQLException {
        tx.update("delete from tenant_export_volume where tenant_id = ? and export_id = ?", order.tenant().value(), order.export());
    }

    Optional<byte[]> volume(Transaction tx, TenantId tenant, UUID export, int number) throws SQLException {
        return tx.one("select sealed from tenant_export_volume where tenant_id = ? and export_id = ? and number = ?", row -> row.bytes(1), tenant.value(),
                export, number);
    }

    void fetched(Transaction tx, TenantId tenant, UUID export, int number) throws SQLException {
        tx.update("update tenant_export_volume set fetched_at = now() where tenant_id = ? and export_id = ? and number = ? and fetched_at is null",
                tenant.value(), export, number);
        tx.update(FETCHED, tenant.value(), export);
    }

    private static TenantExport read(Row row) throws SQLException {
        return new TenantExport(row.uuid(2), new TenantId(row.uuid(1)), TenantExport.State.valueOf(row.text(3)), row.flag(4), row.number(5), row.number(6),
                row.number(7), row.bigNumber(8), row.textOrNull(9), row.instant(10), row.instantOrNull(11), row.instantOrNull(12), row.textOrNull(13));
    }

    /** An export to be made. @param job who makes it; another job that takes it over has another id */
    record Order(TenantId tenant, UUID export, UUID job, boolean numbers) {
    }
}
