package org.trivsel.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.trivsel.audit.Cleared;

/**
 * Reads a tenant's chain from its beginning and names each place where it does not hold, and what ought to be in it and is not. An entry may be
 * missing when a sealed entry says that those of its time were cleared. Needs a connection that has the tenant set.
 */
final class Verifier {
    private static final int PAGE = 5000;
    private static final String LINKS = "select l.seq, l.hash, l.entry_id, " + Entry.COLUMNS + """
             from audit_link l left join audit_entry e on e.tenant_id = l.tenant_id and e.id = l.entry_id
            where l.tenant_id = ? and l.seq > ? order by l.seq limit """ + " " + PAGE;
    private static final int SEALED_WITHIN_MINUTES = 10;
    private static final String UNSEALED = "select count(*), count(*) filter (where e.at < now() - interval '" + SEALED_WITHIN_MINUTES + """
             minutes'), min(e.at) from audit_entry e where e.tenant_id = ?
              and not exists (select from audit_link l where l.tenant_id = e.tenant_id and l.entry_id = e.id)""";
    private static final String CLEARED = """
            select e.action, e.detail from audit_entry e join audit_link l on l.tenant_id = e.tenant_id and l.entry_id = e.id
            where e.tenant_id = ? and e.action = ?""";
    private static final int FIRST_OF_ENTRY = 4;

    Report verify(Connection connection, UUID tenant) throws SQLException {
        Walk walk = new Walk(cleared(connection, tenant));
        int steps;
        do {
            steps = page(connection, tenant, walk);
        } while (steps == PAGE);
        long unsealed = unsealed(connection, tenant, walk.faults);
        return new Report(walk.seq, HexFormat.of().formatHex(walk.hash), unsealed, walk.faults);
    }

    /** Before when entries may be missing. */
    private static Instant cleared(Connection connection, UUID tenant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CLEARED)) {
            statement.setObject(1, tenant);
            statement.setString(2, Cleared.ACTION);
            Instant last = Instant.EPOCH;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Instant before = Cleared.of(rows.getString(1), rows.getString(2)).map(Cleared::before).orElse(Instant.EPOCH);
                    last = before.isAfter(last) ? before : last;
                }
            }
            return last;
        }
    }

    private static int page(Connection connection, UUID tenant, Walk walk) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LINKS)) {
            statement.setObject(1, tenant);
            statement.setLong(2, walk.seq);
            int steps = 0;
            try (ResultSet rows = statement.executeQuery()) {
                for (; rows.next(); steps++) {
                    walk.step(rows);
                }
            }
            return steps;
        }
    }

    private static long unsealed(Connection connection, UUID tenant, List<String> faults) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UNSEALED)) {
            statement.setObject(1, tenant);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                if (rows.getLong(2) > 0) {
                    faults.add("entries older than " + SEALED_WITHIN_MINUTES + " minutes are not sealed: " + rows.getLong(2) + ", the oldest of "
                            + rows.getObject(3, OffsetDateTime.class).toInstant());
                }
                return rows.getLong(1);
            }
        }
    }

    /** @param head of the chain, hexadecimal; kept elsewhere it shows a rewrite of the whole chain */
    record Report(long sealed, String head, long unsealed, List<String> faults) {
        boolean holds() {
            return faults.isEmpty();
        }
    }

    private static final class Walk {
        private final List<String> faults = new ArrayList<>();
        private final Instant cleared;
        private long seq;
        private byte[] hash = Chain.BEFORE_ALL;

        Walk(Instant cleared) {
            this.cleared = cleared;
        }

        void step(ResultSet row) throws SQLException {
            long link = row.getLong(1);
            byte[] sealed = row.getBytes(2);
            UUID id = row.getObject(3, UUID.class);
            String entry = "entry " + id + " at link " + link;
            if (link != seq + 1) {
                faults.add("links " + (seq + 1) + " to " + (link - 1) + " are missing");
            } else if (row.getObject(FIRST_OF_ENTRY) == null) {
                if (!Chain.made(id).isBefore(cleared)) {
                    faults.add(entry + " was deleted");
                }
            } else if (!Arrays.equals(Entry.read(row, FIRST_OF_ENTRY).sealedAfter(hash), sealed)) {
                faults.add(entry + " was changed");
            }
            seq = link;
            // Going on from the stored hash names every bad place, not only the first.
            hash = sealed;
        }
    }
}
