package org.trivsel.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.ChildId;

/**
 * That nothing is deleted, whatever its time is.
 *
 * @param child about whom; null: of the whole tenant
 * @param childName or null
 * @param until the last day, or null for as long as nobody ends it
 * @param by name of who ordered it, or null when the account is gone
 * @param ended when somebody ended it, or null
 * @param endReason why, or null
 */
public record Hold(UUID id, @Nullable ChildId child, @Nullable String childName, String reason, @Nullable LocalDate until, @Nullable String by, Instant made,
        @Nullable Instant ended, @Nullable String endReason) {
    public boolean isOn(LocalDate day) {
        return ended == null && (until == null || !day.isAfter(until));
    }

    @Override
    public String toString() {
        return "Hold[" + id + "]";
    }
}
