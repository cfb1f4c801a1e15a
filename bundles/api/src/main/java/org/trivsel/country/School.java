package org.trivsel.country;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * When school begins.
 *
 * @param yearBegins the first day of a school year
 * @param age of those who begin
 * @param ageBy a child begins in the calendar year in which it has the age by this day
 * @param yearsOfSchool how many are compulsory
 */
public record School(MonthDay yearBegins, int age, MonthDay ageBy, int yearsOfSchool) {
    /** The first day of the school year that a day lies in. */
    public LocalDate yearOf(LocalDate day) {
        LocalDate begins = yearBegins.atYear(day.getYear());
        return day.isBefore(begins) ? yearBegins.atYear(day.getYear() - 1) : begins;
    }

    /** The first day of school of a child who begins when others do. */
    public LocalDate beginsFor(LocalDate birthDate) {
        LocalDate reached = birthDate.plusYears(age);
        boolean inTime = !reached.isAfter(ageBy.atYear(reached.getYear()));
        return yearBegins.atYear(reached.getYear() + (inTime ? 0 : 1));
    }
}
