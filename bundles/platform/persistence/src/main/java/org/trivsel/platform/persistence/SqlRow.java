package org.trivsel.platform.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.store.Row;

/** The current row of a result set. */
record SqlRow(ResultSet rows) implements Row {
    @Override
    public String text(int column) throws SQLException {
        return present(rows.getString(column), column);
    }

    @Override
    public @Nullable String textOrNull(int column) throws SQLException {
        return rows.getString(column);
    }

    @Override
    public int number(int column) throws SQLException {
        return present(numberOrNull(column), column);
    }

    @Override
    public long bigNumber(int column) throws SQLException {
        long value = rows.getLong(column);
        return present(rows.wasNull() ? null : value, column);
    }

    @Override
    public @Nullable Integer numberOrNull(int column) throws SQLException {
        int value = rows.getInt(column);
        return rows.wasNull() ? null : value;
    }

    @Override
    public boolean flag(int column) throws SQLException {
        boolean value = rows.getBoolean(column);
        return present(rows.wasNull() ? null : value, column);
    }

    @Override
    public UUID uuid(int column) throws SQLException {
        return present(uuidOrNull(column), column);
    }

    @Override
    public @Nullable UUID uuidOrNull(int column) throws SQLException {
        return rows.getObject(column, UUID.class);
    }

    @Override
    public LocalDate date(int column) throws SQLException {
        return present(dateOrNull(column), column);
    }

    @Override
    public @Nullable LocalDate dateOrNull(int column) throws SQLException {
        return rows.getObject(column, LocalDate.class);
    }

    @Override
    public Instant instant(int column) throws SQLException {
        return present(instantOrNull(column), column);
    }

    @Override
    public @Nullable Instant instantOrNull(int column) throws SQLException {
        OffsetDateTime value = rows.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    @Override
    public byte[] bytes(int column) throws SQLException {
        return present(rows.getBytes(column), column);
    }

    @Override
    public byte @Nullable [] bytesOrNull(int column) throws SQLException {
        return rows.getBytes(column);
    }

    @Override
    public List<String> texts(int column) throws SQLException {
        Array array = rows.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static <T> T present(@Nullable T value, int column) throws SQLException {
        if (value == null) {
            throw new SQLException("Column " + column + " is NULL");
        }
        return value;
    }
}
