package org.trivsel.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done with whose data. Holds references only: no name, number or content of a record.
 *
 * @param action verb with its object, lower case, for example {@code child.read}
 * @param subject the record it was about, or null for a list or search
 * @param detail search criterion, reason or count in short; no personal data beyond what the person typed as a search term, which is kept hashed
 */
public record AuditEvent(String action, @Nullable UUID subject, Outcome outcome, @Nullable String detail) {
    /** Whether it was done. */
    public enum Outcome {
        DONE,
        DENIED
    }

    public static AuditEvent done(String action, @Nullable UUID subject) {
        return new AuditEvent(action, subject, Outcome.DONE, null);
    }

    public static AuditEvent done(String action, @Nullable UUID subject, String detail) {
        return new AuditEvent(action, subject, Outcome.DONE, detail);
    }

    public static AuditEvent denied(String action, @Nullable UUID subject, String detail) {
        return new AuditEvent(action, subject, Outcome.DENIED, detail);
    }
}
