package org.trivsel.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.store.TenantStore;

/**
 * Acts whose refusal leaves an entry as well. That entry has a transaction of its own: it stays when the rest is undone, and also when a page
 * shows its form again instead. Safe for use by many threads.
 */
public final class Acts {
    private final TenantStore store;
    private final Audit audit;

    public Acts(TenantStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /**
     * Does the work in a transaction of the caller's tenant. What it throws is thrown on; of {@link NotFound}, {@link Invalid} and {@link Conflict}
     * there is an entry first, unless one comes with it: who asks {@code Access} is refused with an entry that the edge writes.
     *
     * @param what was wanted, in the words of the entry; may be empty
     */
    public <T> T orSaidWhy(Caller caller, String action, @Nullable UUID subject, String what, TenantStore.Work<T> work) {
        try {
            return store.inTransaction(caller.tenant().id(), work);
        } catch (NotFound | Invalid | Conflict refusal) {
            if (refusal.aftermath() == null) {
                recordApart(caller, AuditEvent.denied(action, subject, (what + " - " + refusal.getMessage()).strip()));
            }
            throw refusal;
        }
    }

    private void recordApart(Caller caller, AuditEvent event) {
        store.apart(caller.tenant().id(), tx -> {
            audit.record(tx, caller, event);
            return event;
        });
    }
}
