package org.trivsel.retention;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;
import org.trivsel.audit.AuditEvent;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;

/**
 * Somebody who keeps something about children for a time. Register it as a service; whatever keeps such data has one. How many months is a setting of
 * the policy, which may be decided for the whole municipality only; 0 means until somebody decides. Called by many threads.
 */
@ConsumerType
public interface Keeper {
    /** Such as {@code assessments}; it stands in reports, so it stays what it is. */
    String id();

    /** Id of the setting, a number of months. */
    String setting();

    /** What it keeps, in a few words for people. */
    String name(Locale language);

    /**
     * What has been done with for longer, the oldest first.
     *
     * @param before last touched before this day
     * @param held children about whom nothing is deleted
     * @param most how many at most
     */
    List<UUID> over(Transaction tx, TenantId tenant, LocalDate before, Set<UUID> held, int most) throws SQLException;

    /** How many {@link #over} would find without a limit. */
    int count(Transaction tx, TenantId tenant, LocalDate before, Set<UUID> held) throws SQLException;

    /** What the audit says of these before they are deleted, by the platform itself; for what is known of them afterwards, and holds nothing of their content. */
    default List<AuditEvent> remembered(Transaction tx, TenantId tenant, List<UUID> records) throws SQLException {
        return List.of();
    }

    /** Deletes these, with all that hangs on them, and tells how many there were. */
    int delete(Transaction tx, TenantId tenant, List<UUID> records) throws SQLException;
}
