package org.trivsel.platform.forms.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A circle cut into one piece for each scale, filled from the middle, 600 by 420.
 *
 * @param spoken the same in words
 */
public record Circle(List<Piece> pieces, String spoken) {
    private static final Point MIDDLE = new Point(300, 210);
    private static final int RADIUS = 150;
    private static final int LABEL = 168;
    private static final double SIDE = 0.2;
    private static final double HALF = 0.5;

    /**
     * One scale.
     *
     * @param edge the whole piece
     * @param filled as far as the value goes; null when there is none
     * @param before where the value before ended, or null
     * @param anchor m, e or null for start
     */
    public record Piece(String title, String value, String edge, @Nullable String filled, @Nullable String before, Point label, @Nullable String anchor) {
    }

    public static Circle of(List<Spoke> spokes, String spoken) {
        List<Piece> pieces = new ArrayList<>();
        for (Spoke spoke : spokes) {
            double from = (double) pieces.size() / spokes.size();
            double to = (pieces.size() + 1.0) / spokes.size();
            double side = Math.sin(2 * Math.PI * (from + to) * HALF);
            Double now = spoke.shares().get(0);
            Double before = spoke.shares().size() > 1 ? spoke.shares().get(1) : null;
            pieces.add(new Piece(spoke.title(), spoke.shown(), piece(from, to, RADIUS), now == null ? null : piece(from, to, RADIUS * now),
                    before == null ? null : arc(from, to, RADIUS * before), Point.around(MIDDLE, (from + to) * HALF, LABEL),
                    Math.abs(side) < SIDE ? "m" : side < 0 ? "e" : null));
        }
        return new Circle(List.copyOf(pieces), spoken);
    }

    private static String piece(double from, double to, double radius) {
        return "M" + MIDDLE + "L" + arc(from, to, radius).substring(1) + "Z";
    }

    private static String arc(double from, double to, double radius) {
        int long180 = to - from > HALF ? 1 : 0;
        long size = Math.round(radius);
        return "M" + Point.around(MIDDLE, from, radius) + "A" + size + " " + size + " 0 " + long180 + " 1 " + Point.around(MIDDLE, to, radius);
    }
}
