package org.trivsel.registry;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The identity of a child. */
public record ChildId(UUID value) {
    public ChildId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
