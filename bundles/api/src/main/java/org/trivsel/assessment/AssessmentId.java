package org.trivsel.assessment;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The identity of an assessment. */
public record AssessmentId(UUID value) {
    public AssessmentId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
