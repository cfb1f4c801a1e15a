package org.trivsel.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;

/**
 * Seals entries into a tenant's chain. Requests write entries side by side without waiting for each other; sealing orders them afterwards,
 * in batches, on one node at a time.
 */
final class Chain {
    static final byte[] BEFORE_ALL = new byte[32];

    private static final int BATCH = 2000;
    /** Longer than any transaction lives: an entry that commits late still lies behind this bound. */
    private static final Duration LATE = Duration.ofMinutes(5);
    private static final String LAST = """
            select l.seq, l.hash, l.entry_id from audit_link l where l.tenant_id = ? order by l.seq desc limit 1""";
    private static final String UNSEALED = "select " + Entry.COLUMNS + """
             from audit_entry e where e.tenant_id = ? and e.id >= ?
              and not exists (select from audit_link l where l.tenant_id = e.tenant_id and l.entry_id = e.id)
            order by e.id limit """ + " " + BATCH;

    private final TenantStore store;

    Chain(TenantStore store) {
        this.store = store;
    }

    /** Seals all there is and tells how many entries that were. */
    int seal(TenantId tenant) {
        int sealed = 0;
        int batch;
        do {
            batch = store.inTransaction(tenant, tx -> sealBatch(tx, tenant));
            sealed += batch;
        } while (batch == BATCH);
        return sealed;
    }

    private int sealBatch(Transaction tx, TenantId tenant) throws SQLException {
        boolean mine = tx.one("select pg_try_advisory_xact_lock(hashtextextended(?, 0))", row -> row.flag(1), "audit " + tenant).orElseThrow();
        if (!mine) {
            return 0;
        }
        Link last = tx.one(LAST, row -> new Link(row.bigNumber(1), row.bytes(2), row.uuid(3)), tenant.value())
                .orElse(new Link(0, BEFORE_ALL, new UUID(0, 0)));
        List<Entry> entries = unsealed(tx.connection(), tenant, shortlyBefore(last.entry()));
        List<Object[]> links = new ArrayList<>(entries.size());
        long seq = last.seq();
        byte[] hash = last.hash();
        for (Entry entry : entries) {
            hash = entry.sealedAfter(hash);
            links.add(new Object[] {tenant.value(), ++seq, entry.id(), hash});
        }
        tx.batch("insert into audit_link (tenant_id, seq, entry_id, hash) values (?, ?, ?, ?)", links);
        return links.size();
    }

    private static List<Entry> unsealed(Connection connection, TenantId tenant, UUID from) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UNSEALED)) {
            statement.setObject(1, tenant.value());
            statement.setObject(2, from);
            List<Entry> entries = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(Entry.read(rows, 1));
                }
            }
            return entries;
        }
    }

    /** The least version 7 UUID of the time {@link #LATE} before that of another. RFC 9562, 5.7: the first 48 bits are milliseconds. */
    static UUID shortlyBefore(UUID id) {
        long millis = (id.getMostSignificantBits() >>> 16) - LATE.toMillis();
        return millis <= 0 ? new UUID(0, 0) : new UUID(millis << 16, 0);
    }

    private record Link(long seq, byte[] hash, UUID entry) {
    }
}
