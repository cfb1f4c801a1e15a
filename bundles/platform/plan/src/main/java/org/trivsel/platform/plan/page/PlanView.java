package org.trivsel.platform.plan.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Count;

/**
 * The plan of a child or a unit.
 *
 * @param below what is open of the children and units below; empty for a child
 * @param begin address of the form, or null for those who may not
 * @param facts for the head of a printed page
 */
public record PlanView(String title, String name, String back, List<Row> points, List<Row> below, @Nullable String begin, List<Count> facts) {
    /**
     * @param due when it is evaluated, in words; null when it is closed
     * @param urgency late, soon or null
     * @param state null while it is open
     */
    public record Row(String path, String goal, String detail, @Nullable String due, @Nullable String urgency, @Nullable String state) {
    }
}
