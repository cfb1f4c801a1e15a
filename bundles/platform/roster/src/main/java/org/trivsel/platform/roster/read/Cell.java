package org.trivsel.platform.roster.read;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A cell of a spreadsheet. CSV knows only text. */
sealed interface Cell {
    Cell EMPTY = new Text("");

    /** The cell as a person would type it. */
    String shown();

    default boolean isBlank() {
        return shown().codePoints().allMatch(TidyText::isBlank);
    }

    /** Text, as it stands in the file. */
    record Text(String shown) implements Cell { }

    /** A number that is not formatted as a date. */
    record Number(BigDecimal value) implements Cell {
        private static final int MOST_DIGITS = 30;

        @Override
        public String shown() {
            // 1E+999999999 would otherwise be written out with a milliard zeros
            boolean sane = Math.abs((long) value.precision() - value.scale()) <= MOST_DIGITS && value.scale() <= MOST_DIGITS;
            return sane ? (value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString()) : value.toString();
        }
    }

    /** A number formatted as a date. */
    record Date(LocalDate value) implements Cell {
        @Override
        public String shown() {
            return value.toString();
        }
    }

    /** A formula that failed, such as {@code #REF!}. */
    record Broken(String shown) implements Cell { }
}
