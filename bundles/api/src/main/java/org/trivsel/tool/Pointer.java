package org.trivsel.tool;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The decision that a version of a tool answers for somebody.
 *
 * @param unitName as it was called on the day of the decision; null unless it is about a unit
 * @param revision counts the decisions about one target from 1; the highest whose time has come holds
 * @param version null means as the tenant, and for a whole tenant as all
 * @param from since or from when
 * @param by name of the operator; null when the system decided, with the first version that was ready
 * @param reason in the operator's words, or null
 */
public record Pointer(Target target, @Nullable String unitName, int revision, @Nullable String version, Instant from, @Nullable String by,
        @Nullable String reason, Instant decided) {
    /** Whether it is still to come. */
    public boolean isPlanned(Instant now) {
        return from.isAfter(now);
    }
}
