package org.trivsel.tools.language.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.definition.BandSet;
import org.trivsel.ui.Axis;

/**
 * The percentiles of all scales under each other, 896 wide, grouped.
 *
 * @param marks the ends, the borders and the middle
 * @param borders the borders between the bands
 * @param bottom where the lines of the grid end
 */
public record ProfileChart(
        List<Zone> zones, List<Mark> marks, List<String> borders, String middle, List<Heading> headings, List<Line> lines,
        int height, int bottom) {

    private static final Axis AXIS = new Axis(196, 812);
    private static final int TOP = 70;
    private static final int HEADING = 38;
    private static final int STEP = 44;
    private static final int GAP = 8;
    private static final int FOOT = 44;

    /** What stands in a line. @param reason why there is no number, or null */
    public record Entry(String label, @Nullable Integer now, @Nullable Integer earlier, String value, @Nullable String reason) {
    }

    /** Lines that belong together. */
    public record Block(String title, List<Entry> entries) {
    }

    /** The name of a block. */
    public record Heading(String title, int y) {
    }

    /** A line of the profile. @param now place of the mark; null when there is no number */
    public record Line(
            String label, int y, @Nullable String now, @Nullable String earlier, String value, @Nullable String reason) {
    }

    public static ProfileChart of(BandSet bands, List<Block> blocks) {
        List<Heading> headings = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        int y = TOP;
        for (Block block : blocks) {
            headings.add(new Heading(block.title(), y));
            y += HEADING;
            for (Entry entry : block.entries()) {
                lines.add(line(entry, y));
                y += STEP;
            }
            y += GAP;
        }
        int bottom = y - STEP + GAP;
        return new ProfileChart(Zone.along(AXIS, bands), marks(bands),
                Mark.borders(AXIS, bands).stream().map(Mark::at).toList(), Axis.px(AXIS.at(50)), List.copyOf(headings),
                List.copyOf(lines), bottom + FOOT - 20, bottom);
    }

    private static List<Mark> marks(BandSet bands) {
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.at(AXIS, 1));
        marks.addAll(Mark.along(AXIS, bands));
        marks.add(Mark.at(AXIS, 99));
        return List.copyOf(marks);
    }

    private static Line line(Entry entry, int y) {
        return new Line(entry.label(), y, place(entry.now()), place(entry.earlier()), entry.value(), entry.reason());
    }

    private static @Nullable String place(@Nullable Integer percentile) {
        return percentile == null ? null : Axis.px(AXIS.at(percentile));
    }
}
