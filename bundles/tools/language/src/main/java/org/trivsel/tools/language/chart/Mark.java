package org.trivsel.tools.language.chart;

import java.util.ArrayList;
import java.util.List;
import org.trivsel.instrument.definition.Band;
import org.trivsel.instrument.definition.BandSet;
import org.trivsel.ui.Axis;

/** A labelled place on an axis. */
public record Mark(String at, String label) {
    private static final int HIGHEST = 99;
    private static final int MIDDLE = 50;
    private static final int HIGH = 85;

    /** The borders between bands, named by the percentile below, then 50 and 85 to read by. */
    public static List<Mark> along(Axis axis, BandSet set) {
        List<Mark> marks = borders(axis, set);
        marks.add(at(axis, MIDDLE));
        marks.add(at(axis, HIGH));
        return List.copyOf(marks);
    }

    /** Only the borders between bands. */
    public static List<Mark> borders(Axis axis, BandSet set) {
        List<Mark> marks = new ArrayList<>();
        for (Band band : set.bands()) {
            if (band.to() < HIGHEST) {
                marks.add(new Mark(Axis.px(axis.border(band.to())), String.valueOf(band.to())));
            }
        }
        return marks;
    }

    static Mark at(Axis axis, int percentile) {
        return new Mark(Axis.px(axis.at(percentile)), String.valueOf(percentile));
    }
}
