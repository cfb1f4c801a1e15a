package org.trivsel.registry;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The identity of a unit. */
public record UnitId(UUID value) {
    public UnitId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
