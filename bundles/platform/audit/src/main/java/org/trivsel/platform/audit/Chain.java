package org.trivsel.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
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
    /** Longer than a request takes. Everything behind this bound is read again each time, so it is near. */
    private static final Duration USUAL = Duration.ofSeconds(1);
    /** Longer than any transaction lives: an entry that commits late still lies behind this bound. */
    private static final Duration LATE = Duration.ofMinutes(5);
    /** Further than the clock of a node is behind before somebody notices. */
    private static final Duration CLOCK_BEHIND = Duration.ofHours(48);
    private static final String MAY_SEAL = "select pg_try_advisory_xact_lock(hashtextextended(?, 0)), now()";
    private static final String LAST = """
            select l.seq, l.hash, l.entry_id from audit_link l where l.tenant_id = ? order by l.seq desc limit 1""";
    private static final String UNSEALED = "select " + Entry.COLUMNS + """
             from audit_entry e where e.tenant_id = ? and e.id >= ?
              and not exists (select from audit_link l where l.tenant_id = e.tenant_id and l.entry_id = e.id)
            order by e.id limit """ + " " + BATCH;

    /** All of a batch in one statement: a row of its own to send and to answer would cost more than the sealing. */
    private static final String LINK = """
            insert into audit_link (tenant_id, seq, entry_id, hash)
            select ?, ? + link.place, link.entry_id, link.hash
            from unnest(?::uuid[], ?::bytea[]) with ordinality as link (entry_id, hash, place)""";

    private final TenantStore store;

    Chain(TenantStore store) {
        this.store = store;
    }

    /** Seals what has come since the last time and tells how many entries that were. */
    int seal(TenantId tenant) {
        return seal(tenant, USUAL);
    }

    /** As well what came of a transaction that took its time. */
    int sealLate(TenantId tenant) {
        return seal(tenant, LATE);
    }

    /** As well what a node whose clock is behind has written: its ids lie before what is sealed already. */
    int sweep(TenantId tenant) {
        return seal(tenant, CLOCK_BEHIND);
    }

    private int seal(TenantId tenant, Duration back) {
        int sealed = 0;
        int batch;
        do {
            batch = store.inTransaction(tenant, tx -> sealBatch(tx, tenant, back));
            sealed += batch;
        } while (batch == BATCH);
        return sealed;
    }

    private int sealBatch(Transaction tx, TenantId tenant, Duration back) throws SQLException {
        Turn turn = tx.one(MAY_SEAL, row -> new Turn(row.flag(1), row.instant(2)), "audit " + tenant).orElseThrow();
        if (!turn.mine()) {
            return 0;
        }
        Link last = tx.one(LAST, row -> new Link(row.bigNumber(1), row.bytes(2), row.uuid(3)), tenant.value())
                .orElse(new Link(0, BEFORE_ALL, new UUID(0, 0)));
        List<Entry> entries = unsealed(tx.connection(), tenant, firstAfter(last.entry(), turn.now(), back));
        if (!entries.isEmpty()) {
            tx.update(LINK, tenant.value(), last.seq(), entries.stream().map(Entry::id).toArray(UUID[]::new), hashes(last.hash(), entries));
        }
        return entries.size();
    }

    private static byte[][] hashes(byte[] before, List<Entry> entries) {
        byte[][] hashes = new byte[entries.size()][];
        byte[] hash = before;
        for (int i = 0; i < hashes.length; i++) {
            hash = entries.get(i).sealedAfter(hash);
            hashes[i] = hash;
        }
        return hashes;
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

    /**
     * The least version 7 UUID of the time so long before that of the last sealed entry, or before now: an entry of a node whose clock is
     * ahead must not move the bound past those of the others.
     */
    static UUID firstAfter(UUID last, Instant now, Duration back) {
        long millis = Math.min(made(last).toEpochMilli(), now.toEpochMilli()) - back.toMillis();
        return millis <= 0 ? new UUID(0, 0) : new UUID(millis << 16, 0);
    }

    /** When an entry was made. RFC 9562, 5.7: the first 48 bits are milliseconds. */
    static Instant made(UUID entry) {
        return Instant.ofEpochMilli(entry.getMostSignificantBits() >>> 16);
    }

    /** @param now by the clock of the database, which is the same for all nodes */
    private record Turn(boolean mine, Instant now) {
    }

    private record Link(long seq, byte[] hash, UUID entry) {
    }
}
