package org.trivsel.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.UnitId;

/**
 * Who is due.
 *
 * @param windows the forms with the birth dates of those they are for; windows do not overlap
 * @param unit only children at this unit and below; null for all the caller may assess
 * @param cursor what came with the page before, or null
 * @param limit how many at most, 1 to 200
 */
public record DueQuery(String instrument, List<Assessments.DueWindow> windows, @Nullable UnitId unit, @Nullable String cursor, int limit) {
    public DueQuery {
        windows = List.copyOf(windows);
    }
}
