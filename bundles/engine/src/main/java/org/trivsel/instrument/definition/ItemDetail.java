package org.trivsel.instrument.definition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** What an item of one kind has beside what all items have. */
public sealed interface ItemDetail {
    /** Kinds that need nothing more. */
    ItemDetail NONE = new None();

    /** Nothing more. */
    record None() implements ItemDetail { }

    /**
     * For {@code MEASURED}.
     *
     * @param unit as shown beside the number: {@code s}, {@code cm}
     * @param trials how many trials there are on each side
     * @param sides {@code left} and {@code right} or other names; empty when there are none
     * @param take which of the trials of a side counts
     * @param across how the sides are put together
     * @param cuts what a value earns; empty when the value itself is what is scored
     */
    record Measured(String unit, Range range, int trials, List<String> sides, Take take, Take across, List<Cut> cuts) implements ItemDetail { }

    /**
     * For {@code TIMED}.
     *
     * @param limit most seconds
     * @param most how many can be correct
     * @param gives what is scored
     * @param cuts what that earns; empty when it is scored itself
     */
    record Timed(BigDecimal limit, int most, Gives gives, List<Cut> cuts) implements ItemDetail { }

    /** For {@code RULER}: marks stand at whole numbers from 0 to the item's {@code max}. The zones have names for those who read it. */
    record Ruler(List<Zone> zones) implements ItemDetail { }

    /** For {@code INDICATORS}: levels from lowest to highest. A yes at the lowest says that even that level is not passed. */
    record Indicators(List<Level> levels) implements ItemDetail { }

    /** For {@code SCORE}: what may be entered. */
    record Entered(Range range) implements ItemDetail { }

    /** From {@code least} to {@code most}, both included, with at most so many decimals. */
    record Range(BigDecimal least, BigDecimal most, int decimals) {

        /** Whether it may be given. */
        public boolean holds(BigDecimal value) {
            return value.compareTo(least) >= 0 && value.compareTo(most) <= 0 && value.stripTrailingZeros().scale() <= decimals;
        }

        @Override
        public String toString() {
            return "a number from " + least.toPlainString() + " to " + most.toPlainString() + " with at most " + decimals + " decimals";
        }
    }

    /** Values from {@code from} up to the next cut earn these points. */
    record Cut(BigDecimal from, int points) { }

    /** Marks up to {@code to}, which are called so. */
    record Zone(LocalText title, int to) { }

    /** Indicators that belong to one level. */
    record Level(int level, List<Indicator> indicators) { }

    /** One statement answered by yes, no or not applicable. */
    record Indicator(String id, LocalText text) { }

    /** Which of several numbers counts. */
    enum Take {
        HIGHEST, LOWEST, MEAN, MEDIAN, SUM, FIRST, LAST;

        /** As written in definitions: lower case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a timed task gives. */
    enum Gives {
        CORRECT, SECONDS, PER_MINUTE, SECONDS_EACH;

        /** As written in definitions: {@code per-minute}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
