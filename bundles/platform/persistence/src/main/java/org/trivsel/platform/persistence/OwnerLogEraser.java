package org.trivsel.platform.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.trivsel.store.DatabaseServer;
import org.trivsel.store.LogEraser;
import org.trivsel.tenant.TenantId;

/** Behind the wall of the one tenant, as {@link OwnerEraser}. Ids of entries are ordered by time, so the oldest lie together in the index. */
final class OwnerLogEraser implements LogEraser {
    private static final String OVER = """
             from audit_entry e where e.tenant_id = ? and e.id < ? and e.at < now() - make_interval(months => ?)
              and (e.subject is null or e.subject <> all(?)) and (e.subjects is null or not e.subjects && ?)
              and exists (select from audit_link l where l.tenant_id = e.tenant_id and l.entry_id = e.id)
            order by e.id limit ?""";
    private static final String COUNT = "select count(*)::integer from (select 1" + OVER + ") over_now";
    private static final String ERASE = "delete from audit_entry where tenant_id = ? and id in (select e.id" + OVER + ")";

    private final DatabaseServer server;

    OwnerLogEraser(DatabaseServer server) {
        this.server = server;
    }

    @Override
    public int count(TenantId tenant, Instant before, Set<UUID> held, int most) {
        UUID[] children = held.toArray(UUID[]::new);
        try (Connection owner = OwnerEraser.connect(server)) {
            int count = new SqlTransaction(owner, tenant).one(COUNT, row -> row.number(1), tenant.value(), first(before), SHORTEST_MONTHS, children, children, most)
                    .orElseThrow();
            owner.rollback();
            return count;
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    @Override
    public int erase(TenantId tenant, Instant before, Set<UUID> held, int most) {
        UUID[] children = held.toArray(UUID[]::new);
        try (Connection owner = OwnerEraser.connect(server)) {
            SqlTransaction tx = new SqlTransaction(owner, tenant);
            int erased = tx.update(ERASE, tenant.value(), tenant.value(), first(before), SHORTEST_MONTHS, children, children, most);
            tx.commit();
            return erased;
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    /** The least version 7 UUID of the time. RFC 9562, 5.7: the first 48 bits are milliseconds. */
    private static UUID first(Instant time) {
        return new UUID(time.toEpochMilli() << 16, 0);
    }
}
