package org.trivsel.platform.assessment.rest;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.assessment.NewAssessment;
import org.trivsel.registry.ChildId;

/** What the calls of this bundle take. */
final class Bodies {
    private static final int LONGEST_ID = 100;

    private Bodies() {
    }

    static NewAssessment newAssessment(@Nullable String text) {
        JsonBody body = JsonBody.of(text);
        UUID child = body.needed("child", "the id of a child, a UUID", Bodies::uuid);
        String instrument = body.needed("instrument", "the id of an instrument", Bodies::id);
        LocalDate date = body.needed("date", "a date such as 2026-09-01", LocalDate::parse);
        Optional<String> answers = body.object("answers");
        boolean complete = body.flag("complete");
        body.end();
        return new NewAssessment(new ChildId(child), instrument, date, answers.orElse(null), complete);
    }

    static String reason(@Nullable String text) {
        JsonBody body = JsonBody.of(text);
        String reason = body.needed("reason", "a text of 3 to 500 characters", words -> words);
        body.end();
        return reason;
    }

    /** {@link UUID#fromString} takes shortened forms, which would give one thing two names. */
    private static UUID uuid(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("Not the canonical form of a UUID");
        }
        return uuid;
    }

    private static String id(String text) {
        if (text.isBlank() || text.length() > LONGEST_ID) {
            throw new IllegalArgumentException("Not an id");
        }
        return text;
    }
}
