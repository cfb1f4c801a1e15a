package org.trivsel.access;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The identity of a person who signs in. */
public record AccountId(UUID value) {
    public AccountId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
