package org.trivsel.instrument.definition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * How the numbers of a scale's items come to one number.
 *
 * @param items the items that count, each with its weight; empty when all items of the scale's parts count with weight 1. An item may count on several scales
 * @param decimals decimals of the result, rounded half up
 * @param levels for {@code LEVEL}
 */
public record ScaleRule(Method method, List<Weighted> items, int decimals, Missing missing, List<Step> levels) {
    /** The sum of all items with weight 1, a whole number. */
    public static ScaleRule sum(boolean prorate) {
        return new ScaleRule(Method.SUM, List.of(), 0, prorate ? Missing.PRORATE : Missing.ZERO, List.of());
    }

    /** How numbers are put together. A later version may add methods. */
    public enum Method {
        /** Weight times value, added up. */
        SUM,
        /** The same divided by the sum of the weights. */
        MEAN,
        /** Correct answers per minute over all timed items together. */
        RATE,
        /** The highest level such that it and every level below it has enough points. */
        LEVEL;

        /** As written in definitions: lower case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What happens within the limit of missing answers. */
    public enum Missing {
        /** The sum is scaled up to the most of all items. */
        PRORATE,
        /** Missing answers earn 0. */
        ZERO,
        /** Each missing answer is given the mean of the answered ones. */
        ADJUST;

        /** As written in definitions: lower case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An item and what it weighs. {@code reverse}: lowest plus highest value less the value is what counts. */
    public record Weighted(String item, BigDecimal weight, boolean reverse) { }

    /** A level that is passed with so many points in these items. */
    public record Step(int level, List<String> items, int atLeast) { }
}
