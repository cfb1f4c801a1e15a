package org.trivsel.problem;

import java.time.Duration;

/** Too many tries; the caller may come back later. */
public final class TooMany extends Problem {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public TooMany(Duration retryAfter) {
        super(429, "too-many", "Too many tries. Wait a little and try again.", null, null);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
