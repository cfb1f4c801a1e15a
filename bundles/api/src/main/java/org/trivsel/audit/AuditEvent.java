package org.trivsel.audit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done with whose data. Holds references only: no name, number or content of a record.
 *
 * @param action verb with its object, lower case, for example {@code child.read}
 * @param subject the one record it was about, or where a list was asked for, or null
 * @param subjects each of the several it was about, as a list shows them; may be empty
 * @param detail search criterion, reason or count in short; no personal data beyond what the person typed as a search term, which is kept hashed
 */
public record AuditEvent(String action, @Nullable UUID subject, List<UUID> subjects, Outcome outcome, @Nullable String detail) {
    /** Whether it was done. */
    public enum Outcome {
        DONE,
        DENIED
    }

    public AuditEvent {
        subjects = List.copyOf(subjects);
    }

    /** Of one. */
    public AuditEvent(String action, @Nullable UUID subject, Outcome outcome, @Nullable String detail) {
        this(action, subject, List.of(), outcome, detail);
    }

    public static AuditEvent done(String action, @Nullable UUID subject) {
        return new AuditEvent(action, subject, Outcome.DONE, null);
    }

    public static AuditEvent done(String action, @Nullable UUID subject, String detail) {
        return new AuditEvent(action, subject, Outcome.DONE, detail);
    }

    /** Of each of these; one that is there twice is named once. */
    public static AuditEvent done(String action, @Nullable UUID subject, Collection<UUID> subjects, String detail) {
        return new AuditEvent(action, subject, subjects.stream().distinct().toList(), Outcome.DONE, detail);
    }

    public static AuditEvent denied(String action, @Nullable UUID subject, String detail) {
        return new AuditEvent(action, subject, Outcome.DENIED, detail);
    }
}
