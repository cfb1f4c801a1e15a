package org.trivsel.tools.motor.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A spider: one axis for each theme, steps from the middle outwards.
 *
 * @param rings the grid, from the inner to the outer
 * @param area the newest values as one shape; null when a theme has none, then there are only the points
 * @param earlier the values before, or null
 * @param spoken the same in words
 */
public record Web(List<Axis> axes, List<Ring> rings, @Nullable String area, List<Point> points, @Nullable String earlier, List<Point> earlierPoints,
        String spoken) {
    private static final int X = 300;
    private static final int Y = 210;
    private static final int RADIUS = 150;
    private static final int LABEL = 170;
    private static final double SIDE = 0.2;

    /** From the middle to {@code x}, {@code y}. @param anchor m, e or null for start */
    public record Axis(String title, String value, int x, int y, int labelX, int labelY, @Nullable String anchor) {
    }

    /** A step of the grid. @param label what it is called @param y where its label stands */
    public record Ring(String path, String label, int y) {
    }

    /** Where a value stands. */
    public record Point(int x, int y) {
    }

    /** @param earlier values before, or an empty map @param spoken the values in words */
    static Web of(Themes themes, Map<String, @Nullable BigDecimal> now, Map<String, @Nullable BigDecimal> earlier, String spoken) {
        List<String> ids = themes.ids();
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Point end = at(i, ids.size(), RADIUS);
            Point label = at(i, ids.size(), LABEL);
            double side = Math.sin(angle(i, ids.size()));
            axes.add(new Axis(themes.title(ids.get(i)), themes.number(now.get(ids.get(i))), end.x(), end.y(), label.x(), label.y(),
                    Math.abs(side) < SIDE ? "m" : side < 0 ? "e" : null));
        }
        return new Web(List.copyOf(axes), rings(ids.size(), themes.most()), shape(ids, now, themes.most()), points(ids, now, themes.most()),
                shape(ids, earlier, themes.most()), points(ids, earlier, themes.most()), spoken);
    }

    private static List<Ring> rings(int axes, int most) {
        List<Ring> rings = new ArrayList<>();
        for (int step = 1; step <= most; step++) {
            int radius = RADIUS * step / most;
            rings.add(new Ring(path(IntStream.range(0, axes).mapToObj(axis -> at(axis, axes, radius)).toList()), String.valueOf(step), Y - radius));
        }
        return List.copyOf(rings);
    }

    private static @Nullable String shape(List<String> ids, Map<String, @Nullable BigDecimal> values, int most) {
        List<Point> points = points(ids, values, most);
        return points.size() < ids.size() ? null : path(points);
    }

    private static List<Point> points(List<String> ids, Map<String, @Nullable BigDecimal> values, int most) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            BigDecimal value = values.get(ids.get(i));
            if (value != null) {
                points.add(at(i, ids.size(), RADIUS * value.doubleValue() / most));
            }
        }
        return List.copyOf(points);
    }

    private static Point at(int axis, int axes, double radius) {
        return new Point((int) Math.round(X + radius * Math.sin(angle(axis, axes))), (int) Math.round(Y - radius * Math.cos(angle(axis, axes))));
    }

    private static double angle(int axis, int axes) {
        return 2 * Math.PI * axis / axes;
    }

    private static String path(List<Point> points) {
        return points.stream().map(point -> point.x() + " " + point.y()).collect(Collectors.joining("L", "M", "Z"));
    }
}
