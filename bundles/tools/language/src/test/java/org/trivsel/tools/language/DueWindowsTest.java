package org.trivsel.tools.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivsel.assessment.Assessments.DueWindow;
import org.trivsel.assessment.DueWindows;
import org.trivsel.instrument.Age;
import org.trivsel.instrument.FormChoice;

class DueWindowsTest {
    @Test
    void saysTheSameAsTheInstrumentForEveryBirthDate() {
        for (LocalDate day : List.of(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 3, 31), LocalDate.of(2028, 2, 29))) {
            List<DueWindow> windows = DueWindows.on(day, World.INSTRUMENT.definition());
            for (LocalDate birth = day.minusYears(8); birth.isBefore(day); birth = birth.plusDays(1)) {
                LocalDate born = birth;
                List<String> found = windows.stream().filter(window -> !born.isBefore(window.bornFrom()) && !born.isAfter(window.bornTo()))
                        .map(DueWindow::form).toList();
                List<String> expected = World.INSTRUMENT.chooseForm(born, day) instanceof FormChoice.Chosen chosen
                        ? List.of(chosen.form().id()) : List.of();
                assertEquals(expected, found, "born " + born + " on " + day);
            }
        }
    }

    @Test
    void theLastDayIsTheDayBeforeTheAge() {
        Age before = Age.parse("4y0m0d");
        LocalDate last = DueWindows.lastDay(before, LocalDate.of(2022, 2, 28));
        assertEquals(LocalDate.of(2026, 2, 27), last);
        assertTrue(Age.of(LocalDate.of(2022, 8, 31), DueWindows.lastDay(before, LocalDate.of(2022, 8, 31))).compareTo(before) < 0);
    }
}
