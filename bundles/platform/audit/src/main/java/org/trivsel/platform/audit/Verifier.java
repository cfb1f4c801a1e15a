package org.trivsel.platform.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.store.Row;
import org.trivsel.store.TenantStore;
import org.trivsel.tenant.TenantId;

/** Reads a tenant's chain from its beginning and names each place where it does not hold. */
final class Verifier {
    private static final int PAGE = 5000;
    private static final String LINKS = "select l.seq, l.hash, l.entry_id, " + Entry.COLUMNS + """
             from audit_link l left join audit_entry e on e.tenant_id = l.tenant_id and e.id = l.entry_id
            where l.tenant_id = ? and l.seq > ? order by l.seq limit """ + " " + PAGE;
    private static final String UNSEALED = """
            select count(*) from audit_entry e where e.tenant_id = ?
              and not exists (select from audit_link l where l.tenant_id = e.tenant_id and l.entry_id = e.id)""";

    private final TenantStore store;

    Verifier(TenantStore store) {
        this.store = store;
    }

    Report verify(TenantId tenant) {
        return store.inTransaction(tenant, tx -> {
            Walk walk = new Walk();
            List<Sealed> page;
            do {
                page = tx.list(LINKS, Verifier::read, tenant.value(), walk.seq);
                page.forEach(walk::step);
            } while (page.size() == PAGE);
            long unsealed = tx.one(UNSEALED, row -> row.bigNumber(1), tenant.value()).orElseThrow();
            return new Report(walk.seq, HexFormat.of().formatHex(walk.hash), unsealed, walk.faults);
        });
    }

    private static Sealed read(Row row) throws SQLException {
        return new Sealed(row.bigNumber(1), row.bytes(2), row.uuid(3), row.uuidOrNull(4) == null ? null : Entry.read(row, 4));
    }

    /** @param head of the chain, hexadecimal; kept elsewhere it shows a rewrite of the whole chain */
    record Report(long sealed, String head, long unsealed, List<String> faults) {
        boolean holds() {
            return faults.isEmpty();
        }
    }

    private record Sealed(long seq, byte[] hash, UUID entryId, @Nullable Entry entry) {
    }

    private static final class Walk {
        private final List<String> faults = new ArrayList<>();
        private long seq;
        private byte[] hash = Chain.BEFORE_ALL;

        void step(Sealed link) {
            if (link.seq() != seq + 1) {
                faults.add("links " + (seq + 1) + " to " + (link.seq() - 1) + " are missing");
            } else if (link.entry() == null) {
                faults.add("entry " + link.entryId() + " at link " + link.seq() + " was deleted");
            } else if (!Arrays.equals(link.entry().sealedAfter(hash), link.hash())) {
                faults.add("entry " + link.entryId() + " at link " + link.seq() + " was changed");
            }
            seq = link.seq();
            // Going on from the stored hash names every bad place, not only the first.
            hash = link.hash();
        }
    }
}
