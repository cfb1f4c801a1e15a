package org.trivsel.platform.rest;

import java.io.IOException;

/** Carries a checked exception of a resource method through the edge. */
final class CallFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CallFailed(Throwable cause) {
        super(cause);
    }

    static void rethrow(Throwable failure) throws IOException {
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        } else if (failure instanceof IOException io) {
            throw io;
        } else if (failure instanceof Error error) {
            throw error;
        }
        throw new CallFailed(failure);
    }

    static Throwable unwrap(Throwable failure) {
        return failure instanceof CallFailed ? failure.getCause() : failure;
    }
}
