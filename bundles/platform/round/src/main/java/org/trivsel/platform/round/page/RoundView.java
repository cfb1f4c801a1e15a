package org.trivsel.platform.round.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.round.Round;
import org.trivsel.ui.Count;

/**
 * A round.
 *
 * @param refused what stood in the way of the last act, or null
 * @param edits whether the caller may open and close it
 * @param tool where its work is done, or null
 */
public record RoundView(Round round, String path, String csrf, String state, List<Count> facts, int children, int ready, int shared, List<Row> rows,
        @Nullable String refused, boolean edits, @Nullable String tool) {

    /** A unit. */
    public record Row(String name, String home, int children, int ready, int shared) {
    }

    /** Children without a shared position. */
    public int open() {
        return children - shared;
    }
}
