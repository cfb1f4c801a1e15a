package org.trivsel.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** The current row of a query. Columns count from 1. The plain readers fail on NULL; those with {@code OrNull} do not. */
@ProviderType
public interface Row {
    String text(int column) throws SQLException;

    @Nullable String textOrNull(int column) throws SQLException;

    int number(int column) throws SQLException;

    long bigNumber(int column) throws SQLException;

    @Nullable Integer numberOrNull(int column) throws SQLException;

    boolean flag(int column) throws SQLException;

    UUID uuid(int column) throws SQLException;

    @Nullable UUID uuidOrNull(int column) throws SQLException;

    LocalDate date(int column) throws SQLException;

    @Nullable LocalDate dateOrNull(int column) throws SQLException;

    Instant instant(int column) throws SQLException;

    @Nullable Instant instantOrNull(int column) throws SQLException;

    byte[] bytes(int column) throws SQLException;

    byte @Nullable [] bytesOrNull(int column) throws SQLException;

    /** A text[] column; NULL reads as an empty list. */
    List<String> texts(int column) throws SQLException;
}
