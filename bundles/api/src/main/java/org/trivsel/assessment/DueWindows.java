package org.trivsel.assessment;

import java.time.LocalDate;
import java.util.List;
import org.trivsel.assessment.Assessments.DueWindow;
import org.trivsel.instrument.Age;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Form;

/** Turns the age windows of the forms into birth dates, so that the database can find who is due, and back into days. For any thread. */
public final class DueWindows {
    private DueWindows() {
    }

    /** The birth dates that fit each form on the day, in the order of the forms. */
    public static List<DueWindow> on(LocalDate day, Definition definition) {
        return definition.forms().stream().map(form -> window(form, day)).toList();
    }

    private static DueWindow window(Form form, LocalDate day) {
        return new DueWindow(form.id(), latestBirth(form.ages().before(), day).plusDays(1), latestBirth(form.ages().from(), day));
    }

    /**
     * The last birth date on which a child has at least the age on the day. Months have different lengths, so the date found by going back
     * is moved until it is right.
     */
    private static LocalDate latestBirth(Age age, LocalDate day) {
        LocalDate birth = day.minusDays(age.days()).minusMonths(age.months());
        while (Age.of(birth, day).compareTo(age) < 0) {
            birth = birth.minusDays(1);
        }
        while (!birth.equals(day) && Age.of(birth.plusDays(1), day).compareTo(age) >= 0) {
            birth = birth.plusDays(1);
        }
        return birth;
    }

    /** The first day on which a child has at least the age. */
    public static LocalDate firstDay(Age from, LocalDate birth) {
        return lastDay(from, birth).plusDays(1);
    }

    /** The last day on which a child is younger than the age. */
    public static LocalDate lastDay(Age before, LocalDate birth) {
        LocalDate day = birth.plusMonths(before.months()).plusDays(before.days());
        while (Age.of(birth, day).compareTo(before) >= 0) {
            day = day.minusDays(1);
        }
        while (Age.of(birth, day.plusDays(1)).compareTo(before) < 0) {
            day = day.plusDays(1);
        }
        return day;
    }
}
