package org.trivsel.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That entries made before a time may have been taken out of the audit because they have been kept for long enough. It is an entry of the audit itself:
 * written before any goes, sealed as all are, it tells the walk through the chain which entries may be missing.
 */
public record Cleared(Instant before) {
    public static final String ACTION = "audit.clear";
    private static final String BEFORE = "before ";

    /** What is to be recorded. */
    public AuditEvent event() {
        return AuditEvent.done(ACTION, null, BEFORE + before);
    }

    /** What an entry says, when it is one of these. */
    public static Optional<Cleared> of(String action, @Nullable String detail) {
        if (!action.equals(ACTION) || detail == null || !detail.startsWith(BEFORE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Cleared(Instant.parse(detail.substring(BEFORE.length()))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
