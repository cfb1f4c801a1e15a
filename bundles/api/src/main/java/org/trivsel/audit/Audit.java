package org.trivsel.audit;

import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;
import org.trivsel.store.Transaction;

/**
 * The audit. Entries are written in the transaction of the use itself: no entry, no use. They can only be added; soon after the commit they
 * are sealed into the tenant's hash chain. Safe for use by many threads.
 */
@ProviderType
public interface Audit {
    /**
     * Writes an entry.
     *
     * @throws org.trivsel.problem.Unavailable when it cannot be written; the use must then not happen
     */
    void record(Transaction tx, Caller caller, AuditEvent event);
}
