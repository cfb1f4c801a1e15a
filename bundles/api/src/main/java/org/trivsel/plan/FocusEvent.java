package org.trivsel.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a focus point stood after something was done to it.
 *
 * @param by name of who did it, or null when the account is gone
 * @param owner name at the time of asking, or null when the account is gone
 * @param reason why it was closed or gone on with, or null
 */
public record FocusEvent(int revision, Kind kind, Instant at, @Nullable String by, String goal, String measure, @Nullable String owner, LocalDate due,
        @Nullable String evaluation, @Nullable String reason) {
    /** What was done. */
    public enum Kind {
        BEGIN,
        CHANGE,
        EVALUATE,
        CLOSE,
        REOPEN
    }

    @Override
    public String toString() {
        return "FocusEvent[" + revision + "]";
    }
}
