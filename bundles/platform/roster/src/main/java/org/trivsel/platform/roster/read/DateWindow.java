package org.trivsel.platform.roster.read;

import java.time.LocalDate;

/** The days a date is expected in. Only guesses need it: dates without century, or written in figures without separators. */
record DateWindow(LocalDate from, LocalDate to) {
    private static final int LONGEST_CHILDHOOD = 26;
    private static final int LONGEST_STAY = 20;

    static DateWindow ofBirth(LocalDate today) {
        return new DateWindow(today.minusYears(LONGEST_CHILDHOOD), today);
    }

    static DateWindow ofStay(LocalDate today) {
        return new DateWindow(today.minusYears(LONGEST_STAY), today.plusYears(LONGEST_STAY));
    }

    boolean holds(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
