package org.trivsel.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeTest {
    @ParameterizedTest
    @CsvSource({
        "2022-08-28, 2026-11-09, 4y2m12d",
        "2022-08-28, 2022-08-28, 0y0m0d",
        "2020-02-29, 2025-02-28, 4y11m30d",
        "2020-02-29, 2025-03-01, 5y0m1d",
        "2023-01-31, 2023-02-28, 0y0m28d",
        "2023-01-31, 2023-03-01, 0y1m1d",
        "2020-01-01, 2026-10-31, 6y9m30d"})
    void countsMonthsByTheCalendarAndDaysBeyondThem(LocalDate birth, LocalDate date, String age) {
        assertEquals(Age.parse(age), Age.of(birth, date));
    }

    @Test
    void isComparedByMonthsThenDays() {
        assertTrue(Age.parse("3y11m30d").compareTo(Age.parse("4y0m0d")) < 0);
        assertTrue(Age.parse("4y0m1d").compareTo(Age.parse("4y0m0d")) > 0);
    }

    @Test
    void doesNotExistBeforeBirth() {
        LocalDate birth = LocalDate.of(2024, 1, 2);
        assertThrows(IllegalArgumentException.class, () -> Age.of(birth, birth.minusDays(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4y", "4y12m0d", "4y0m31d", "-1y0m0d", "4 years"})
    void refusesWhatIsNoAge(String text) {
        assertThrows(IllegalArgumentException.class, () -> Age.parse(text));
    }

    @Test
    void neverFallsFromOneDayToTheNext() {
        for (LocalDate birth : new LocalDate[] {LocalDate.of(2020, 2, 29), LocalDate.of(2021, 1, 31), LocalDate.of(2021, 12, 15)}) {
            Age before = Age.of(birth, birth);
            for (int day = 1; day < 3000; day++) {
                Age age = Age.of(birth, birth.plusDays(day));
                assertTrue(before.compareTo(age) < 0, birth + " after " + day + " days");
                before = age;
            }
        }
    }
}
