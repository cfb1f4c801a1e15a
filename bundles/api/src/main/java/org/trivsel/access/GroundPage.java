package org.trivsel.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a child, and why, by name.
 *
 * @param everybody whether the others are among them; false when the caller may ask about themselves only
 * @param next give it back to get what follows; null at the end
 */
public record GroundPage(List<Ground> grounds, boolean everybody, @Nullable String next) {
    public GroundPage {
        grounds = List.copyOf(grounds);
    }
}
