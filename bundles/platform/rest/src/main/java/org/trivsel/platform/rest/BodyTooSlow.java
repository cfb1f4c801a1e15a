package org.trivsel.platform.rest;

import java.io.IOException;
import java.time.Duration;

/** What was sent did not arrive in time. */
final class BodyTooSlow extends IOException {
    private static final long serialVersionUID = 1L;

    BodyTooSlow(Duration longest, Throwable cause) {
        super("What was sent did not arrive within " + longest.toSeconds() + " seconds.", cause);
    }
}
