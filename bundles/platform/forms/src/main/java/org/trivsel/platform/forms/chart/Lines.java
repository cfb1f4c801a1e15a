package org.trivsel.platform.forms.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Scales under each other, each on its own line with its bands, 896 wide.
 *
 * @param profile joins the newest values, from the top to the bottom; null where they stand for themselves
 * @param spoken the same in words
 */
public record Lines(List<Line> lines, @Nullable String profile, int height, String spoken) {
    private static final int LEFT = 260;
    private static final int LENGTH = 400;
    private static final int TOP = 30;
    private static final int STEP = 56;

    /**
     * One scale.
     *
     * @param zones the bands, lowest first
     * @param now where the newest value stands, or null
     * @param before where the one before stood, or null
     * @param why there is no number, or null
     */
    public record Line(String title, int y, List<Zone> zones, @Nullable Integer now, @Nullable Integer before, String value, String word,
            @Nullable String why) {
    }

    /** A band. @param number from 1, the lowest */
    public record Zone(int number, int x, int width) {
    }

    /** What is said of a line. @param word of its band */
    public record Said(Spoke spoke, String word, @Nullable String why) {
    }

    /** @param joined whether the values make a profile */
    public static Lines of(List<Said> all, boolean joined, String spoken) {
        List<Line> lines = new ArrayList<>();
        for (Said said : all) {
            List<@Nullable Double> shares = said.spoke().shares();
            lines.add(new Line(said.spoke().title(), TOP + lines.size() * STEP, zones(said.spoke().range()), x(shares.get(0)),
                    shares.size() > 1 ? x(shares.get(1)) : null, said.spoke().shown(), said.word(), said.why()));
        }
        return new Lines(List.copyOf(lines), joined ? profile(lines) : null, TOP + (lines.size() - 1) * STEP + TOP, spoken);
    }

    private static @Nullable String profile(List<Line> lines) {
        List<Point> points = lines.stream().filter(line -> line.now() != null)
                .map(line -> new Point(Objects.requireNonNull(line.now()), line.y())).toList();
        return points.size() < 2 ? null : points.stream().map(Point::toString).collect(Collectors.joining("L", "M", ""));
    }

    private static List<Zone> zones(Range range) {
        List<Zone> zones = new ArrayList<>();
        int from = LEFT;
        for (double border : range.borders()) {
            int to = at(border);
            zones.add(new Zone(zones.size() + 1, from, to - from));
            from = to;
        }
        zones.add(new Zone(zones.size() + 1, from, LEFT + LENGTH - from));
        return List.copyOf(zones);
    }

    private static @Nullable Integer x(@Nullable Double share) {
        return share == null ? null : at(share);
    }

    private static int at(double share) {
        return (int) Math.round(LEFT + LENGTH * share);
    }
}
