package org.trivsel.platform.forms.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A spider: one axis for each scale, values from the middle outwards, 600 by 420.
 *
 * @param rings the grid, from the inner to the outer
 * @param layers the newest first
 * @param spoken the same in words
 */
public record Web(List<Axis> axes, List<Ring> rings, List<Layer> layers, String spoken) {
    private static final Point MIDDLE = new Point(300, 210);
    private static final int RADIUS = 150;
    private static final int LABEL = 170;
    private static final double SIDE = 0.2;
    private static final int PLAIN_RINGS = 4;

    /** From the middle to {@code end}. @param anchor m, e or null for start */
    public record Axis(String title, String value, Point end, Point label, @Nullable String anchor) {
    }

    /** A step of the grid. @param label what it is called, empty where steps have no name @param y where its label stands */
    public record Ring(String path, String label, int y) {
    }

    /**
     * The values of one day.
     *
     * @param number from 1, the newest; decides colour, dash and shape
     * @param area null when a scale has no value, then there are only the points
     */
    public record Layer(int number, @Nullable String area, List<Point> points) {
    }

    /** @param layers how many days @param spoken the values in words */
    public static Web of(List<Spoke> spokes, int layers, String spoken) {
        List<Axis> axes = new ArrayList<>();
        for (Spoke spoke : spokes) {
            double turn = (double) axes.size() / spokes.size();
            double side = Math.sin(2 * Math.PI * turn);
            axes.add(new Axis(spoke.title(), spoke.shown(), Point.around(MIDDLE, turn, RADIUS), Point.around(MIDDLE, turn, LABEL),
                    Math.abs(side) < SIDE ? "m" : side < 0 ? "e" : null));
        }
        return new Web(List.copyOf(axes), rings(spokes), IntStream.range(0, layers).mapToObj(layer -> layer(spokes, layer)).toList(), spoken);
    }

    private static List<Ring> rings(List<Spoke> spokes) {
        int named = spokes.stream().mapToInt(spoke -> spoke.range().steps()).distinct().count() == 1 ? spokes.get(0).range().steps() : 0;
        int all = named == 0 ? PLAIN_RINGS : named;
        return IntStream.rangeClosed(1, all).mapToObj(step -> new Ring(ring(spokes.size(), RADIUS * step / all), named == 0 ? "" : String.valueOf(step),
                MIDDLE.y() - RADIUS * step / all)).toList();
    }

    private static String ring(int axes, int radius) {
        return Point.closed(IntStream.range(0, axes).mapToObj(axis -> Point.around(MIDDLE, (double) axis / axes, radius)).toList());
    }

    private static Layer layer(List<Spoke> spokes, int layer) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < spokes.size(); i++) {
            Double share = spokes.get(i).shares().get(layer);
            if (share != null) {
                points.add(Point.around(MIDDLE, (double) i / spokes.size(), RADIUS * share));
            }
        }
        return new Layer(layer + 1, points.size() < spokes.size() ? null : Point.closed(points), List.copyOf(points));
    }
}
