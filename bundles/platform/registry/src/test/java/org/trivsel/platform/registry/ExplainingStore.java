package org.trivsel.platform.registry;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trivsel.store.RowReader;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;

/** Has the database explain each query with its real parameters, as the runtime role, below the wall. */
public final class ExplainingStore implements TenantStore {
    private static final Pattern PAGES = Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?");
    private static final Pattern TIMES = Pattern.compile("(?:Planning|Execution) Time: ([0-9.]+) ms");

    private final TenantStore store;
    private final List<String> plans = new ArrayList<>();

    public ExplainingStore(TenantStore store) {
        this.store = store;
    }

    @Override
    public <T> T inTransaction(TenantId tenant, Work<T> work) {
        return store.inTransaction(tenant, tx -> work.in(new Explaining(tx)));
    }

    @Override
    public <T> T apart(TenantId tenant, Work<T> work) {
        return store.apart(tenant, tx -> work.in(new Explaining(tx)));
    }

    /** Pages of the database that the queries of the work touched, taken together. */
    public long pages(Runnable work) {
        plans.clear();
        work.run();
        return plans.stream().mapToLong(ExplainingStore::pagesOf).sum();
    }

    /** Milliseconds the database said it worked in the last {@link #pages}, planning included. */
    public double millis() {
        return plans.stream().flatMap(plan -> TIMES.matcher(plan).results()).mapToDouble(found -> Double.parseDouble(found.group(1))).sum();
    }

    /** The plans of the last {@link #pages}. */
    public String plans() {
        return String.join("\n\n", plans);
    }

    private static long pagesOf(String plan) {
        Matcher found = PAGES.matcher(plan);
        return found.find() ? Long.parseLong(found.group(1)) + (found.group(2) == null ? 0 : Long.parseLong(found.group(2))) : 0;
    }

    private final class Explaining implements Transaction {
        private final Transaction tx;

        Explaining(Transaction tx) {
            this.tx = tx;
        }

        @Override
        public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters) throws SQLException {
            plans.add(String.join("\n", tx.list("explain (analyze, buffers) " + sql, row -> row.text(1), parameters)));
            return tx.list(sql, reader, parameters);
        }

        @Override
        public <T> Optional<T> one(String sql, RowReader<T> reader, @Nullable Object... parameters) throws SQLException {
            return list(sql, reader, parameters).stream().findFirst();
        }

        @Override
        public int update(String sql, @Nullable Object... parameters) throws SQLException {
            return tx.update(sql, parameters);
        }

        @Override
        public void batch(String sql, List<Object[]> rows) throws SQLException {
            tx.batch(sql, rows);
        }

        @Override
        public void withCommit(String sql, Function<SQLException, RuntimeException> refused, @Nullable Object... parameters) {
            tx.withCommit(sql, refused, parameters);
        }

        @Override
        public Connection connection() {
            return tx.connection();
        }

        @Override
        public void afterCommit(Runnable act) {
            tx.afterCommit(act);
        }
    }
}
