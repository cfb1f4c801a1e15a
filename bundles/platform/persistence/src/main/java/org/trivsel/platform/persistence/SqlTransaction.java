package org.trivsel.platform.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trivsel.store.RowReader;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;

/**
 * A transaction on one connection. The tenant is set in one packet with the first statement, and the last change goes in one with the commit:
 * each packet saved is a way to the database and back for which threads on both sides would have slept and been woken.
 */
final class SqlTransaction implements Transaction {
    private static final String TENANT = "select set_config('trivsel.tenant', ?, true)";

    private static final Joined AFTER_TENANT = new Joined(TENANT + "; ", "");
    private static final Joined BEFORE_COMMIT = new Joined("", "; commit");

    private final Connection connection;
    private final List<Runnable> afterCommit = new ArrayList<>(2);
    private final List<Change> withCommit = new ArrayList<>(1);
    private @Nullable TenantId unset;
    private int statements;

    /** @param tenant null when it is the system's own */
    SqlTransaction(Connection connection, @Nullable TenantId tenant) {
        this.connection = connection;
        this.unset = tenant;
    }

    @Override
    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = run(sql, parameters); ResultSet rows = statement.getResultSet()) {
            if (rows == null) {
                throw new SQLException("This statement has no rows to list");
            }
            SqlRow row = new SqlRow(rows);
            List<T> values = new ArrayList<>();
            while (rows.next()) {
                values.add(reader.read(row));
            }
            return values;
        }
    }

    @Override
    public <T> Optional<T> one(String sql, RowReader<T> reader, @Nullable Object... parameters) throws SQLException {
        List<T> values = list(sql, reader, parameters);
        if (values.size() > 1) {
            throw new SQLException("One row expected, " + values.size() + " found");
        }
        return values.stream().findFirst();
    }

    @Override
    public int update(String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = run(sql, parameters)) {
            return statement.getUpdateCount();
        }
    }

    @Override
    public void batch(String sql, List<Object[]> rows) throws SQLException {
        setTenant();
        try (PreparedStatement statement = prepare(sql)) {
            for (Object[] row : rows) {
                Parameters.bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @Override
    public void withCommit(String sql, Function<SQLException, RuntimeException> refused, @Nullable Object... parameters) {
        withCommit.add(new Change(sql, refused, parameters));
    }

    @Override
    public Connection connection() {
        try {
            setTenant();
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
        return connection;
    }

    @Override
    public void afterCommit(Runnable act) {
        afterCommit.add(act);
    }

    void commit() throws SQLException {
        if (withCommit.isEmpty()) {
            connection.commit();
            return;
        }
        int last = withCommit.size() - 1;
        for (Change change : withCommit.subList(0, last)) {
            send(change, change.sql());
        }
        send(withCommit.get(last), BEFORE_COMMIT.of(withCommit.get(last).sql()));
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }

    int statements() {
        return statements;
    }

    private void send(Change change, String sql) {
        try {
            run(sql, change.parameters()).close();
        } catch (SQLException e) {
            throw change.refused().apply(e);
        }
    }

    private void setTenant() throws SQLException {
        if (unset != null) {
            TenantId tenant = unset;
            unset = null;
            try (PreparedStatement statement = prepare(TENANT, tenant.value().toString())) {
                statement.execute();
            }
        }
    }

    /** Leaves the statement at its own result. */
    private PreparedStatement run(String sql, @Nullable Object... parameters) throws SQLException {
        if (unset == null) {
            PreparedStatement statement = prepare(sql, parameters);
            execute(statement);
            return statement;
        }
        @Nullable Object[] all = new Object[parameters.length + 1];
        all[0] = unset.value().toString();
        System.arraycopy(parameters, 0, all, 1, parameters.length);
        unset = null;
        statements++;
        PreparedStatement statement = prepare(AFTER_TENANT.of(sql), all);
        execute(statement);
        statement.getMoreResults();
        return statement;
    }

    private static void execute(PreparedStatement statement) throws SQLException {
        try {
            statement.execute();
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... parameters) throws SQLException {
        statements++;
        PreparedStatement statement = connection.prepareStatement(sql);
        Parameters.bind(statement, parameters);
        return statement;
    }

    /** Waits for the commit. */
    private record Change(String sql, Function<SQLException, RuntimeException> refused, @Nullable Object[] parameters) {
    }
}
