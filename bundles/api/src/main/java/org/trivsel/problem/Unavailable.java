package org.trivsel.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Not now: the database, a tool, or room for one more request is missing. Nothing was written. */
public final class Unavailable extends Problem {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public Unavailable(String code, String message, Duration retryAfter, @Nullable Throwable cause) {
        super(503, code, message, null, cause);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
