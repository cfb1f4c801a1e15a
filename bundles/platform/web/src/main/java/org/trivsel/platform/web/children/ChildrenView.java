package org.trivsel.platform.web.children;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.Child;
import org.trivsel.ui.Choice;

/**
 * A list of children.
 *
 * @param units to choose from; empty when there is nothing to choose
 * @param more where the next ones are, or null
 * @param make where a child is made, or null for those who may not
 */
public record ChildrenView(String q, String unit, List<Choice> units, List<Row> rows, @Nullable String more, boolean first,
        @Nullable String make) {
    /** A child in it. @param detail age and unit */
    public record Row(Child child, String detail) {
    }

    /** Whether somebody is looking for something. */
    public boolean narrowed() {
        return !q.isEmpty() || !unit.isEmpty();
    }
}
