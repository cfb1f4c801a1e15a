package org.trivsel.platform.roster.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** How spreadsheets store a date: as the number of days since an eve, with the time of day behind the decimal point. */
record SerialDate(int days) {
    /** Excel takes 1900 for a leap year, so from March 1900 on its days count from here. */
    private static final LocalDate EVE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EVE_1904 = LocalDate.of(1904, 1, 1);
    private static final int MARCH_1900 = 61;
    private static final int END_OF_TIME = 2_958_465;

    /** The date of a number; empty for times of day and numbers beyond the calendar of spreadsheets. */
    static Optional<LocalDate> of(BigDecimal number, boolean from1904) {
        if (number.compareTo(BigDecimal.valueOf(MARCH_1900)) < 0 || number.compareTo(BigDecimal.valueOf(END_OF_TIME)) > 0) {
            return Optional.empty();
        }
        int days = number.setScale(0, RoundingMode.FLOOR).intValueExact();
        return Optional.of((from1904 ? EVE_1904 : EVE_1900).plusDays(days));
    }
}
