package org.trivsel.tools.language.chart;

import java.util.ArrayList;
import java.util.List;
import org.trivsel.instrument.definition.Band;
import org.trivsel.instrument.definition.BandSet;
import org.trivsel.ui.Axis;

/**
 * A band along an axis.
 *
 * @param effort 1 for the highest band, rising with the need
 * @param start the smaller coordinate
 */
public record Zone(String band, int effort, String start, String length, String middle) {
    /** The bands of a set along an axis, lowest first. */
    public static List<Zone> along(Axis axis, BandSet set) {
        List<Zone> zones = new ArrayList<>();
        double before = axis.from();
        for (Band band : set.bands()) {
            boolean last = zones.size() == set.bands().size() - 1;
            double end = last ? axis.to() : axis.border(band.to());
            zones.add(zone(band.id(), set.bands().size() - band.level() + 1, before, end));
            before = end;
        }
        return List.copyOf(zones);
    }

    private static Zone zone(String band, int effort, double from, double to) {
        return new Zone(band, effort, Axis.px(Math.min(from, to)), Axis.px(Math.abs(to - from)), Axis.px((from + to) / 2));
    }
}
