package org.trivsel.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.UnitId;

/**
 * Which children of a unit.
 *
 * @param windows the forms due, as in {@link DueQuery}
 * @param show which of them; of a very large unit all, see {@link GroupPage}
 * @param cursor what came with the page before, or null
 */
public record GroupQuery(UnitId unit, String instrument, List<Assessments.DueWindow> windows, Show show, @Nullable String cursor) {
    /** Which children are listed. */
    public enum Show {
        ALL,
        /** For whom a form is due. */
        DUE,
        /** With a draft. */
        DRAFT,
        /** Whose newest result that counts has something outside the highest of its bands. */
        NEEDS
    }

    public GroupQuery {
        windows = List.copyOf(windows);
    }
}
