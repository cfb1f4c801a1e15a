package org.trivsel.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether this node sends mail.
 *
 * @param fault the setting that is wrong, with what it may be, in English; null when none is
 * @param operators the addresses of operators; none, and they are not told anything
 */
public record MailSetup(Condition condition, @Nullable String fault, List<MailAddress> operators) {
    /** Sends, or why not. */
    public enum Condition {
        /** No mail server is named. */
        OFF,
        /** Mail is sent. */
        ON,
        /** A setting is wrong, so none is sent. */
        FAULTY
    }
}
