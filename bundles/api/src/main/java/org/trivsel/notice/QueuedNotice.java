package org.trivsel.notice;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice that is on its way or has come to an end.
 *
 * @param tenant key of the tenant to whose people it goes, or null when it goes to operators
 * @param to the address; of people of a tenant only where the address is
 * @param subject in the language of whoever asks
 * @param attempts how often it was tried
 * @param next when it is tried next, or null when it is not any more
 * @param ended when it was sent or given up, or null while it waits
 * @param failure why the last attempt failed, in the words of the machine; null when none has or it was sent
 */
public record QueuedNotice(UUID id, @Nullable String tenant, String to, Locale language, String template, String subject, State state, Instant queued,
        int attempts, @Nullable Instant next, @Nullable Instant ended, @Nullable String failure) {
    /** How far it is. */
    public enum State {
        /** To be tried, for the first time or again. */
        WAITING,
        /** A mail server has taken it. */
        SENT,
        /** No mail server took it in time. */
        GIVEN_UP
    }
}
