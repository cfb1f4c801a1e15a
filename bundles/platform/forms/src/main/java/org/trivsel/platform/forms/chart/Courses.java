package org.trivsel.platform.forms.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Scales over time, one small line each, 800 wide.
 *
 * @param breaks where numbers before and after cannot be compared: x of a line
 * @param spoken the chart in words
 */
public record Courses(List<Course> courses, List<Time> times, List<Integer> breaks, int height, String spoken) {
    private static final int LEFT = 220;
    private static final int RIGHT = 700;
    private static final int ROW = 62;
    private static final int TOP = 14;
    private static final int ROOM = 40;

    /** A scale. @param y of the lowest value @param top of the highest @param path between the values, broken where one is lacking or cannot be compared */
    public record Course(String title, int y, int top, String path, List<Point> points, String last, List<String> values) {
    }

    /** A day below the lines. */
    public record Time(int x, String date, String age) {
    }

    /** A day of assessment. @param broken whether it cannot be compared with the one before */
    public record Day(String date, String age, boolean broken) {
    }

    /** What a scale came to on each day. @param values in words @param shares from 0 to 1; null where there is none */
    public record Given(String title, List<String> values, List<@Nullable Double> shares) {
    }

    public static Courses of(List<Day> days, List<Given> given, String spoken) {
        List<Course> courses = new ArrayList<>();
        for (Given one : given) {
            courses.add(course(days, one, TOP + ROOM + courses.size() * ROW));
        }
        List<Time> times = IntStream.range(0, days.size()).mapToObj(i -> new Time(x(i, days.size()), days.get(i).date(), days.get(i).age())).toList();
        List<Integer> breaks = IntStream.range(1, days.size()).filter(i -> days.get(i).broken())
                .map(i -> (x(i, days.size()) + x(i - 1, days.size())) / 2).boxed().toList();
        return new Courses(List.copyOf(courses), times, breaks, TOP + courses.size() * ROW + ROOM, spoken);
    }

    private static Course course(List<Day> days, Given given, int y) {
        StringBuilder path = new StringBuilder();
        List<Point> points = new ArrayList<>();
        boolean drawing = false;
        for (int i = 0; i < days.size(); i++) {
            Double share = given.shares().get(i);
            drawing = drawing && share != null && !days.get(i).broken();
            if (share != null) {
                Point point = new Point(x(i, days.size()), y - (int) Math.round(ROOM * share));
                path.append(drawing ? "L" : "M").append(point);
                points.add(point);
                drawing = true;
            }
        }
        return new Course(given.title(), y, y - ROOM, path.toString(), List.copyOf(points), given.values().get(given.values().size() - 1), given.values());
    }

    private static int x(int i, int days) {
        return LEFT + (RIGHT - LEFT) * i / (days - 1);
    }
}
