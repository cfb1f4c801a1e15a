package org.trivsel.store;

import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.tenant.TenantId;

/**
 * The one way to the database. Work runs in a transaction that has its tenant set with {@code SET LOCAL}; row-level security hides every
 * other tenant's rows. Safe for use by many threads.
 */
@ProviderType
public interface TenantStore {
    /**
     * Runs work in this thread's open transaction, or in a new one that is committed when the work returns and rolled back when it throws.
     * A {@link org.trivsel.problem.Problem} with an aftermath has it run in a fresh transaction after the rollback.
     *
     * @throws IllegalStateException when this thread is inside a transaction of another tenant
     * @throws org.trivsel.problem.Unavailable when the database cannot be reached or is too busy
     */
    <T> T inTransaction(TenantId tenant, Work<T> work);

    /**
     * Runs work in a transaction of its own, whatever this thread is inside of. For what operators do to a tenant that is not theirs, and for
     * what must stay although the transaction around it is undone.
     */
    <T> T apart(TenantId tenant, Work<T> work);

    /** Runs work that returns nothing, see {@link #inTransaction}. */
    default void run(TenantId tenant, Act act) {
        inTransaction(tenant, tx -> {
            act.in(tx);
            return tenant;
        });
    }

    /** Work that gives a result. May throw {@link java.sql.SQLException} from what it does with the transaction. */
    @FunctionalInterface
    interface Work<T> {
        T in(Transaction tx) throws java.sql.SQLException;
    }

    /** Work that gives no result. */
    @FunctionalInterface
    interface Act {
        void in(Transaction tx) throws java.sql.SQLException;
    }
}
