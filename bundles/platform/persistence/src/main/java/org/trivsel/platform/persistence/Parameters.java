package org.trivsel.platform.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Binds values to the question marks of a statement. */
final class Parameters {
    private Parameters() {
    }

    static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
        } else if (value instanceof Instant instant) {
            statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(index, bytes);
        } else if (value instanceof Enum<?> choice) {
            statement.setString(index, choice.name());
        } else if (value instanceof Object[] array) {
            statement.setArray(index, statement.getConnection().createArrayOf(elementType(array), array));
        } else {
            statement.setObject(index, value);
        }
    }

    private static String elementType(Object[] array) throws SQLException {
        Class<?> type = array.getClass().getComponentType();
        if (type == String.class) {
            return "text";
        }
        if (type == UUID.class) {
            return "uuid";
        }
        if (type == Integer.class) {
            return "int4";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        if (type == Boolean.class) {
            return "bool";
        }
        if (type == byte[].class) {
            return "bytea";
        }
        throw new SQLException("No array of " + type.getSimpleName() + " as parameter; use String, UUID, Integer, LocalDate, Boolean or byte[]");
    }
}
