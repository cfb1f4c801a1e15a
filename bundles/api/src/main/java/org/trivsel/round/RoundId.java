package org.trivsel.round;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The identity of a round. */
public record RoundId(UUID value) {
    public RoundId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
