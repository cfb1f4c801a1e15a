package org.trivsel.quarantine;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a tool that is or was set apart.
 *
 * @param cause for operators, in the words of the machine or of the operator who decided
 * @param node where it was found out, or null when an operator decided
 * @param by name of the operator, or null when the platform decided
 * @param lifted since when it is not set apart any more, or null while it is
 * @param why why it was let back, or null while it is set apart
 */
public record SetApart(UUID id, String tool, String version, Ailment ailment, String cause, @Nullable String node, Instant since,
        @Nullable String by, @Nullable Instant lifted, @Nullable String liftedBy, @Nullable String why) {
    /** Whether it is set apart. */
    public boolean isNow() {
        return lifted == null;
    }
}
