package org.trivsel.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of those who are due, oldest first.
 *
 * @param all how many there are on all pages together
 * @param more whether there are more than {@code all}: among very many children nobody counts to the end
 * @param next give it back to get what follows; null at the end
 */
public record DuePage(List<Due> rows, int all, boolean more, @Nullable String next) {
    public DuePage {
        rows = List.copyOf(rows);
    }
}
