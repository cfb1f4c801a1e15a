package org.trivsel.ui;

import java.util.Locale;

/**
 * Places percentiles from 1 to 99 along a line so that equal steps are equal differences in ability: the tails, where it matters, get room.
 *
 * @param from where the lowest end stands
 * @param to where the highest end stands; below {@code from} for an axis that rises
 */
public record Axis(double from, double to) {
    /** How many standard deviations the axis reaches from its middle. */
    private static final double REACH = 2.45;
    private static final double HALF = 0.5;
    private static final double HUNDRED = 100;

    /** The place of a percentile. */
    public double at(double percentile) {
        double middle = (from + to) / 2;
        double z = Probit.of(percentile / HUNDRED);
        return middle + Math.max(-REACH, Math.min(REACH, z)) / REACH * (to - from) / 2;
    }

    /** The place of the border above the highest percentile of a band: between it and the next. */
    public double border(int highest) {
        return at(highest + HALF);
    }

    /** A coordinate as it stands in SVG, to a tenth. */
    public static String px(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
