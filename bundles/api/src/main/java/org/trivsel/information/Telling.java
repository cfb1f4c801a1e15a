package org.trivsel.information;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.ChildId;

/**
 * That a custody holder was told, to be recorded.
 *
 * @param letter its id
 * @param language in which they were told, BCP 47; null where they were not
 * @param day on which it happened
 * @param reason why they were not told, else null
 */
public record Telling(ChildId child, UUID holder, String letter, Channel channel, @Nullable String language, LocalDate day, @Nullable String reason) {
    /** In words, longest. */
    public static final int LONGEST_REASON = 200;
}
