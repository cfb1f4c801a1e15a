package org.trivsel.tools.motor.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Count;
import org.trivsel.ui.Tab;

/**
 * A group: its children down, the themes across, and the mean of those shown as a spider.
 *
 * @param chips filters with counts; none for a unit too large to be counted
 * @param web null when nobody here has a result
 * @param basis how many children the spider is made of, in words
 * @param means the last row, one for each theme
 * @param next where the following children are, or null
 * @param part whether these are not all children
 * @param facts what stands in the head of a printed sheet
 */
public record GroupView(
        String unit, String detail, List<Tab> chips, @Nullable Web web, String basis, List<String> themes, List<Row> rows, List<String> means,
        @Nullable String next, boolean part, String notice, List<Count> facts) {

    /**
     * A child.
     *
     * @param cells one for each theme; empty when there is no result
     * @param wide what stands instead of the cells, or null
     * @param widePath where it leads, or null
     * @param icon of the status
     */
    public record Row(String child, String childPath, String age, List<Cell> cells, @Nullable String wide, @Nullable String widePath, String icon,
            String status, @Nullable String statusPath) {
    }

    /** A mean and the word for it. */
    public record Cell(String value, String word) {
    }
}
