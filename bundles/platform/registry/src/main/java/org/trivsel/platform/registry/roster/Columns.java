package org.trivsel.platform.registry.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns rows into the columns that one {@code unnest} takes: thousands of rows in one statement. */
record Columns<R>(Collection<R> rows) {
    UUID[] uuids(Function<R, UUID> value) {
        return rows.stream().map(value).toArray(UUID[]::new);
    }

    @Nullable String[] texts(Function<R, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    @Nullable LocalDate[] dates(Function<R, @Nullable LocalDate> value) {
        return rows.stream().map(value).toArray(LocalDate[]::new);
    }

    Boolean[] flags(Function<R, Boolean> value) {
        return rows.stream().map(value).toArray(Boolean[]::new);
    }

    byte[][] bytes(Function<R, byte[]> value) {
        return rows.stream().map(value).toArray(byte[][]::new);
    }

    Columns<R> where(Predicate<R> condition) {
        return new Columns<>(rows.stream().filter(condition).toList());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }
}
