package org.trivsel.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "da|4 år 2 md. 12 dage|9. november 2026|kl. 9.42|Mandag 9. november|dansk, polsk og arabisk",
        "nb|4 år 2 md. 12 dager|9. november 2026|kl. 9.42|Mandag 9. november|dansk, polsk og arabisk",
        "en|4 years 2 mo. 12 days|9 November 2026|9:42|Monday 9 November|Danish, Polish and Arabic",
        "de|4 Jahre 2 Mon. 12 Tage|9. November 2026|9:42 Uhr|Montag, 9. November|Dänisch, Polnisch und Arabisch"})
    void speaksAsPeopleDo(String language, String age, String date, String time, String weekday, String languages) {
        Phrases say = Phrases.in(Locale.forLanguageTag(language));
        assertEquals(age, say.age(Period.of(4, 2, 12)));
        assertEquals(date, say.date(MONDAY));
        assertEquals(time, say.time(LocalTime.of(9, 42)));
        assertEquals(weekday, say.weekday(MONDAY));
        assertEquals(languages, say.languages(List.of("da", "pl", "ar")));
    }

    @Test
    void saysTheYearOnlyWhenItIsAnother() {
        Phrases say = Phrases.in(Locale.forLanguageTag("da"));
        assertEquals("9. november", say.date(MONDAY, MONDAY.plusDays(1)));
        assertEquals("9. november 2026", say.date(MONDAY, MONDAY.plusYears(1)));
        assertEquals("I dag", say.when(MONDAY, MONDAY));
        assertEquals("I går", say.when(MONDAY, MONDAY.plusDays(1)));
        assertEquals("1 år 0 md. 1 dag", say.age(Period.of(1, 0, 1)));
    }

    @Test
    void abbreviatesNamesWholeLetters() {
        assertEquals("No", Avatar.ofChild("Noah Eksempel").letters());
        assertEquals("AB", Avatar.ofAdult("Amina Sofie Berg").letters());
        assertEquals("\uD83D\uDC3B", Avatar.ofChild("\uD83D\uDC3B").letters());
        assertEquals(Avatar.ofChild("Noah").tone(), Avatar.ofChild("Noah").tone());
    }

    @Test
    void drawsADotForAnIconThatIsNotKnown() {
        assertEquals(Icons.shapes("dot"), Icons.shapes("no-such-icon"));
        Icons.names().forEach(name -> assertEquals(true, Icons.shapes(name).matches("(<(path|circle|rect) [a-z0-9\"= .,A-Z-]+/>)+"), name));
    }
}
