package org.trivsel.instrument;

import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Exact age: whole months, and days beyond them. Written {@code 4y2m12d}. Months are counted by the calendar as
 * {@link Period} does it: a child born on the 31st is a month older on the first day that leaves a full month behind.
 */
public record Age(int months, int days) implements Comparable<Age> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,2})y(\\d{1,2})m(\\d{1,2})d");
    private static final int MOST_DAYS = 30;
    private static final int YEAR = 12;

    public Age {
        if (months < 0 || days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException("Not an age: " + months + " months and " + days + " days");
        }
    }

    /** Age on a date; the date must not lie before birth. */
    public static Age of(LocalDate birth, LocalDate date) {
        if (date.isBefore(birth)) {
            throw new IllegalArgumentException("The date " + date + " lies before birth " + birth);
        }
        Period lived = Period.between(birth, date);
        return new Age((int) lived.toTotalMonths(), lived.getDays());
    }

    /** Reads {@code 4y2m12d}; months 0 to 11, days 0 to 30. */
    public static Age parse(String text) {
        Matcher found = FORM.matcher(text);
        if (!found.matches() || Integer.parseInt(found.group(2)) >= YEAR) {
            throw new IllegalArgumentException("Not an age: \"" + text + "\", written as 4y2m12d");
        }
        int months = Integer.parseInt(found.group(1)) * YEAR + Integer.parseInt(found.group(2));
        return new Age(months, Integer.parseInt(found.group(3)));
    }

    /** Whole years. */
    public int years() {
        return months / YEAR;
    }

    /** Whole months beyond the years. */
    public int monthsOfYear() {
        return months % YEAR;
    }

    @Override
    public int compareTo(Age other) {
        return months == other.months ? Integer.compare(days, other.days) : Integer.compare(months, other.months);
    }

    @Override
    public String toString() {
        return years() + "y" + monthsOfYear() + "m" + days + "d";
    }
}
