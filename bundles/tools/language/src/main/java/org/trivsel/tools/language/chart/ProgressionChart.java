package org.trivsel.tools.language.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.definition.BandSet;
import org.trivsel.ui.Axis;

/**
 * The groups over time, 800 by 306, one line each, never added up.
 *
 * @param zones bands from bottom to top
 * @param labels where the names of the lines stand, moved apart where they would lie on each other
 */
public record ProgressionChart(
        List<Zone> zones, List<Mark> marks, List<Time> times, List<Series> series, List<String> breaks) {

    private static final Axis AXIS = new Axis(262, 10);
    private static final double LEFT = 90;
    private static final double RIGHT = 570;
    private static final double ALONE = (LEFT + RIGHT) / 2;
    private static final double BETWEEN_LABELS = 40;
    private static final double LOWEST_LABEL = 246;

    /** A day of assessment. @param broken whether instrument or norms changed since the one before, so that they cannot be compared */
    public record Day(String date, String age, boolean broken) {
    }

    /** The percentiles of one group, one a day, null where there is none. @param label what stands at the end of its line */
    public record Course(String title, String label, String movement, List<@Nullable Integer> percentiles) {
    }

    /** A day on the axis of time. */
    public record Time(String x, String date, String age) {
    }

    /** A group's line. @param number from 1, decides colour, dash and shape @param path pieces of the line, or empty */
    public record Series(int number, String title, String movement, String path, List<Point> points, String label) {
    }

    /** A mark. */
    public record Point(String x, String y) {
    }

    public static ProgressionChart of(BandSet bands, List<Day> days, List<Course> courses) {
        List<Time> times = new ArrayList<>();
        List<String> breaks = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            times.add(new Time(Axis.px(x(i, days.size())), days.get(i).date(), days.get(i).age()));
            if (days.get(i).broken()) {
                breaks.add(Axis.px((x(i - 1, days.size()) + x(i, days.size())) / 2));
            }
        }
        return new ProgressionChart(Zone.along(AXIS, bands), Mark.along(AXIS, bands), times, series(days, courses), breaks);
    }

    private static double x(int index, int count) {
        return count == 1 ? ALONE : LEFT + (RIGHT - LEFT) * index / (count - 1);
    }

    private static List<Series> series(List<Day> days, List<Course> courses) {
        double[] labels = labels(courses);
        List<Series> series = new ArrayList<>();
        for (Course course : courses) {
            int number = series.size() + 1;
            series.add(new Series(number, course.label(), course.movement(), path(days, course), points(course),
                    Axis.px(labels[number - 1])));
        }
        return List.copyOf(series);
    }

    private static String path(List<Day> days, Course course) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < days.size(); i++) {
            Integer percentile = course.percentiles().get(i);
            if (percentile == null) {
                drawing = false;
                continue;
            }
            boolean on = drawing && !days.get(i).broken();
            path.append(on ? 'L' : 'M').append(Axis.px(x(i, days.size()))).append(' ').append(Axis.px(AXIS.at(percentile)));
            drawing = true;
        }
        return path.toString();
    }

    private static List<Point> points(Course course) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < course.percentiles().size(); i++) {
            Integer percentile = course.percentiles().get(i);
            if (percentile != null) {
                points.add(new Point(Axis.px(x(i, course.percentiles().size())), Axis.px(AXIS.at(percentile))));
            }
        }
        return List.copyOf(points);
    }

    /** At the height of the last mark, moved apart when two would touch. */
    private static double[] labels(List<Course> courses) {
        double[] places = new double[courses.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.min(LOWEST_LABEL, last(courses.get(i)));
        }
        for (int i = 1; i < places.length; i++) {
            double distance = places[i] - places[i - 1];
            if (Math.abs(distance) < BETWEEN_LABELS) {
                double move = (BETWEEN_LABELS - Math.abs(distance)) / 2;
                places[i - 1] += distance < 0 ? move : -move;
                places[i] += distance < 0 ? -move : move;
            }
        }
        return places;
    }

    private static double last(Course course) {
        List<@Nullable Integer> percentiles = course.percentiles();
        for (int i = percentiles.size() - 1; i >= 0; i--) {
            Integer percentile = percentiles.get(i);
            if (percentile != null) {
                return AXIS.at(percentile);
            }
        }
        return LOWEST_LABEL;
    }
}
