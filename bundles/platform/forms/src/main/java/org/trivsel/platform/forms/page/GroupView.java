package org.trivsel.platform.forms.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.forms.chart.Web;
import org.trivsel.ui.Count;
import org.trivsel.ui.Tab;

/**
 * A group: its children down, the scores across, and the mean of those shown as a spider where the definition has one.
 *
 * @param home path of the tool
 * @param instruments those one can choose among; none when there is but one
 * @param chips filters with counts; none for a unit too large to be counted
 * @param web null without a spider, or when nobody here has a result
 * @param basis how many children the means are made of, in words
 * @param columns titles of the scores
 * @param means the last row, one for each score
 * @param next where the following children are, or null
 * @param exportPath where the results are taken out, or null for who may not
 * @param reportPath where the results are counted by unit, or null for who may not and where nothing can be counted
 * @param normsPath what newer norms would change, or null for who may not and where there are none
 * @param part whether these are not all children
 * @param grid where all answers are entered in one grid, or null
 * @param stations where they are entered station by station, or null
 * @param facts what stands in the head of a printed sheet
 */
public record GroupView(
        String home, String tool, String unit, String detail, List<Tab> instruments, List<Tab> chips, @Nullable Web web, String basis, List<String> columns,
        List<Row> rows, List<String> means, @Nullable String next, @Nullable String exportPath, @Nullable String reportPath, @Nullable String normsPath,
        boolean part, String notice, List<Count> facts, @Nullable String grid, @Nullable String stations) {
    private static final int ROOM_FOR_WORDS = 4;

    /**
     * A child.
     *
     * @param cells one for each score; empty when there is no result
     * @param wide what stands instead of the cells, or null
     * @param widePath where it leads, or null
     * @param icon of the status
     */
    public record Row(String child, String childPath, String age, List<Cell> cells, @Nullable String wide, @Nullable String widePath, String icon,
            String status, @Nullable String statusPath) {
    }

    /** A number and the word for it. */
    public record Cell(String value, String word) {
    }

    /** Whether the words are seen; else they are there for readers of screens, and on the child's result. */
    public boolean isInWords() {
        return columns.size() <= ROOM_FOR_WORDS;
    }
}
