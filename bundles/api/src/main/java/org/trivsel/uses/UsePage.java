package org.trivsel.uses;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some uses, the newest first.
 *
 * @param from the time back to which was looked; earlier ones are on the following pages
 * @param next to be given back for the following page, or null when there is none
 */
public record UsePage(List<Use> uses, Instant from, @Nullable String next) {
    public UsePage {
        uses = List.copyOf(uses);
    }
}
