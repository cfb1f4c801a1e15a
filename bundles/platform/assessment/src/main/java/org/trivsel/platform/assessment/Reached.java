package org.trivsel.platform.assessment;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Reach;

/**
 * Where the caller holds a permission, as a condition in the statement that does the work: one way to the database for both. Its parameters
 * are the last of the statement.
 */
record Reached(Reach reach, LocalDate today) {
    // "offset 0" keeps the planner from starting at the units, below which there may be a whole municipality. It also keeps the array out of
    // the choice of an index: for one of unknown length the database reckons a dearer plan than for the one at hand, and then plans the
    // statement anew each time, which takes five times as long as running it.
    private static final String BELOW = """
            (? or exists (
              select from (select ?::date as today) d
              cross join lateral (select e.unit_id from enrolment e
                where e.child_id = %s and e.valid_from <= d.today and (e.valid_to is null or e.valid_to >= d.today) offset 0) here
              cross join lateral (select g.ancestor_id from unit_ancestor g
                where g.unit_id = here.unit_id and g.valid_from <= d.today and (g.valid_to is null or g.valid_to >= d.today) offset 0) above
              where above.ancestor_id = any(?)))
            """;

    /** The condition on a child. @param column holds the child's id */
    static String child(String column) {
        return BELOW.formatted(column);
    }

    /** The parameters of a statement that ends with the condition. */
    @Nullable Object[] after(@Nullable Object... first) {
        @Nullable Object[] all = Arrays.copyOf(first, first.length + 3);
        all[first.length] = reach.wholeTenant();
        all[first.length + 1] = today;
        all[first.length + 2] = reach.roots();
        return all;
    }
}
