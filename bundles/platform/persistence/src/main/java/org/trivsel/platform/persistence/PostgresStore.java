package org.trivsel.platform.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.problem.Problem;
import org.trivsel.store.SystemStore;
import org.trivsel.store.TenantStore;
import org.trivsel.tenant.TenantId;

/** Transactions on the pool. The only place in the product that begins, commits or rolls back. */
final class PostgresStore implements TenantStore {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresStore.class);

    private final Pool pool;
    private final ThreadLocal<@Nullable Open> open = new ThreadLocal<>();
    private final ThreadLocal<long[]> statements = ThreadLocal.withInitial(() -> new long[1]);

    PostgresStore(Pool pool) {
        this.pool = pool;
    }

    @Override
    public <T> T inTransaction(TenantId tenant, Work<T> work) {
        Open current = open.get();
        return current == null ? outermost(tenant, work) : joined(current, tenant, work);
    }

    @Override
    public <T> T apart(TenantId tenant, Work<T> work) {
        Open around = open.get();
        open.set(null);
        try {
            return outermost(tenant, work);
        } finally {
            open.set(around);
        }
    }

    SystemStore system() {
        return this::withoutTenant;
    }

    /** How many statements this thread has sent since its start, transactions' own setting of the tenant included. */
    long statements() {
        return statements.get()[0];
    }

    private <T> T withoutTenant(Work<T> work) {
        return attempt(null, work);
    }

    private <T> T joined(Open current, TenantId tenant, Work<T> work) {
        if (!current.tenant().equals(tenant)) {
            throw new IllegalStateException("This thread is inside a transaction of another tenant");
        }
        try {
            return work.in(current.transaction());
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    private <T> T outermost(TenantId tenant, Work<T> work) {
        try {
            return attempt(tenant, work);
        } catch (Problem problem) {
            Act aftermath = problem.aftermath();
            if (aftermath != null) {
                attempt(tenant, tx -> {
                    aftermath.in(tx);
                    return tenant;
                });
            }
            throw problem;
        }
    }

    private <T> T attempt(@Nullable TenantId tenant, Work<T> work) {
        SqlTransaction transaction;
        T result;
        try (Connection connection = pool.borrow()) {
            transaction = new SqlTransaction(connection, tenant);
            try {
                result = inside(tenant, transaction, work);
                transaction.commit();
            } finally {
                // After a commit this has nothing to undo; after anything else it undoes all, before the pool sees the connection.
                rollback(connection);
                statements.get()[0] += transaction.statements();
            }
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
        transaction.committed();
        return result;
    }

    private <T> T inside(@Nullable TenantId tenant, SqlTransaction transaction, Work<T> work) throws SQLException {
        if (tenant == null) {
            return work.in(transaction);
        }
        open.set(new Open(tenant, transaction));
        try {
            return work.in(transaction);
        } finally {
            // Not removed: threads serve request after request, and each would make the place anew.
            open.set(null);
        }
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The connection is broken: the server has undone the work, the pool throws the connection away, and what broke it is on its way up.
            LOG.debug("Nothing left to roll back", e);
        }
    }

    private record Open(TenantId tenant, SqlTransaction transaction) {
    }
}
