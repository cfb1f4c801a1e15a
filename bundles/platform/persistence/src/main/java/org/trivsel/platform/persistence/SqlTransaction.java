package org.trivsel.platform.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.store.RowReader;
import org.trivsel.store.Transaction;

/** A transaction on one connection. */
final class SqlTransaction implements Transaction {
    private final Connection connection;
    private final List<Runnable> afterCommit = new ArrayList<>(2);
    private int statements;

    SqlTransaction(Connection connection) {
        this.connection = connection;
    }

    @Override
    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters); ResultSet rows = statement.executeQuery()) {
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
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    @Override
    public void batch(String sql, List<Object[]> rows) throws SQLException {
        try (PreparedStatement statement = prepare(sql)) {
            for (Object[] row : rows) {
                Parameters.bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public void afterCommit(Runnable act) {
        afterCommit.add(act);
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }

    int statements() {
        return statements;
    }

    private PreparedStatement prepare(String sql, @Nullable Object... parameters) throws SQLException {
        statements++;
        PreparedStatement statement = connection.prepareStatement(sql);
        Parameters.bind(statement, parameters);
        return statement;
    }
}
