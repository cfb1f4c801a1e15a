package org.trivsel.information;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.ChildId;

/**
 * What was recorded, as it stands for ever.
 *
 * @param holderName null when the register does not know the holder any more
 * @param version of what was said: that of the tool's letter and that of the frame around it, such as {@code 2.1}
 * @param by who recorded it, or null when the account is gone
 * @param withdrawal that it was wrong, or null
 */
public record Told(UUID id, ChildId child, UUID holder, @Nullable String holderName, String letter, String version, Channel channel,
        @Nullable String language, LocalDate day, @Nullable String reason, Instant at, @Nullable String by, @Nullable Withdrawal withdrawal) {

    /** Whether it still holds. */
    public boolean counts() {
        return withdrawal == null;
    }

    /** A later entry that says that this one is wrong. @param by null when the account is gone */
    public record Withdrawal(UUID id, String reason, Instant at, @Nullable String by) {
    }
}
