package org.trivsel.platform.forms.chart;

import java.util.List;
import java.util.stream.Collectors;

/** Where a value stands. */
public record Point(int x, int y) {
    /** Around a middle. @param turn from 0 to 1, clockwise from the top */
    static Point around(Point middle, double turn, double radius) {
        double angle = 2 * Math.PI * turn;
        return new Point((int) Math.round(middle.x + radius * Math.sin(angle)), (int) Math.round(middle.y - radius * Math.cos(angle)));
    }

    /** A closed line through the points. */
    static String closed(List<Point> points) {
        return points.stream().map(Object::toString).collect(Collectors.joining("L", "M", "Z"));
    }

    /** As it stands in a path. */
    @Override
    public String toString() {
        return x + " " + y;
    }
}
