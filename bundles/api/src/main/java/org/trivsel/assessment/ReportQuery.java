package org.trivsel.assessment;

import java.time.LocalDate;
import org.trivsel.registry.UnitId;

/**
 * Which results are counted: of each child enrolled today the newest that counts by the form, with its day in the school year. There is no other period to
 * choose, for of two that nearly coincide the difference would be a few children.
 *
 * @param scale one with bands
 * @param year in which the school year begins, on the first of August
 */
public record ReportQuery(String instrument, String form, String scale, UnitId unit, int year) {
    private static final int AUGUST = 8;

    /** The year in which the school year of a day began. */
    public static int yearOf(LocalDate day) {
        return day.getMonthValue() < AUGUST ? day.getYear() - 1 : day.getYear();
    }

    /** First day. */
    public LocalDate first() {
        return LocalDate.of(year, AUGUST, 1);
    }

    /** Last day. */
    public LocalDate last() {
        return first().plusYears(1).minusDays(1);
    }
}
