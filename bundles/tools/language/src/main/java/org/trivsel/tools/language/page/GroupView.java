package org.trivsel.tools.language.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Count;
import org.trivsel.ui.Tab;

/**
 * A group: its children down, the scales across in blocks.
 *
 * @param chips filters with counts; none for a unit too large to be counted
 * @param duePath the list of who is due here, or null when there is none for the caller
 * @param efforts the words for effort 1, 2, 3
 * @param needs for each block, how many children need more in each scale
 * @param next where the following children are, or null
 * @param part whether these are not all children
 * @param grid where all answers are entered in one grid, or null
 * @param facts what stands in the head of a printed sheet
 */
public record GroupView(
        String unit, String path, String detail, List<Tab> chips, @Nullable String duePath, List<String> efforts, List<Block> blocks, List<Row> rows,
        List<List<String>> needs, @Nullable String next, @Nullable String exportPath, boolean part, String notice, List<Count> facts,
        @Nullable String grid) {

    /** Columns that belong together. */
    public record Block(String title, List<Column> columns) {
    }

    /** A scale. @param title short, may break at soft hyphens @param full as the instrument names it */
    public record Column(String scale, String title, String full) {
    }

    /**
     * A child.
     *
     * @param cells for each block a cell for each column; empty when there is no result
     * @param wide what stands instead of the cells, or null
     * @param widePath where it leads, or null
     * @param icon of the status
     * @param statusPath where the status leads, or null
     */
    public record Row(
            String child, String childPath, String age, List<List<Cell>> cells, @Nullable String wide, @Nullable String widePath,
            String icon, String status, @Nullable String statusPath) {
    }

    /** A percentile. @param effort 1 to 3, 0 for none @param word read aloud */
    public record Cell(int effort, String value, String word) {
    }

    /** How many columns there are with the gaps between blocks. */
    public int width() {
        return blocks.stream().mapToInt(block -> block.columns().size()).sum() + blocks.size() - 1;
    }
}
