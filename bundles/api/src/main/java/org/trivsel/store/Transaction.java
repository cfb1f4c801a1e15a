package org.trivsel.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One open transaction. Belongs to one thread and ends with the work it was given to.
 *
 * <p>Parameters may be null, String, Integer, Long, Boolean, BigDecimal, UUID, LocalDate, Instant, byte[], String[], UUID[], Integer[],
 * LocalDate[] or an enum (its name). SQL names tables with their schema or relies on the search path {@code trivsel}.
 */
@ProviderType
public interface Transaction {
    /** All rows, in the order of the query. The query sets its own limit. */
    <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters) throws SQLException;

    /**
     * The only row, or nothing.
     *
     * @throws SQLException when there is more than one
     */
    <T> Optional<T> one(String sql, RowReader<T> reader, @Nullable Object... parameters) throws SQLException;

    /** Changes rows and tells how many. */
    int update(String sql, @Nullable Object... parameters) throws SQLException;

    /** The same change for many parameter rows in one round trip. */
    void batch(String sql, List<Object[]> rows) throws SQLException;

    /**
     * A change that is sent in one packet with the commit, after everything else, so that it costs no round trip of its own. Nothing later in
     * the transaction sees it. When the database refuses it the transaction is undone as a whole.
     *
     * @param refused what the caller of the transaction is told then
     */
    void withCommit(String sql, Function<SQLException, RuntimeException> refused, @Nullable Object... parameters);

    /** For what the above cannot do, such as COPY. Never commit, roll back, close, or change settings on it. */
    Connection connection();

    /** Runs after a successful commit, on the same thread. Not run after a rollback. */
    void afterCommit(Runnable act);
}
