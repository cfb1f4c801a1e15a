package org.trivsel.platform.rest;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** More was sent than may be sent. */
final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    BodyTooLarge(long limit) {
        super("What was sent is too large: at most " + limit + " bytes are taken here.");
    }

    static @Nullable BodyTooLarge in(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge found) {
                return found;
            }
        }
        return null;
    }
}
