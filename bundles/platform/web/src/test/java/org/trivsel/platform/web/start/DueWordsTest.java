package org.trivsel.platform.web.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.ui.Phrases;
import org.trivsel.web.Task;

class DueWordsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "da,-2,2 dage over tid,late", "da,-1,1 dag over tid,late", "da,0,Senest i dag,soon", "da,1,Senest i morgen,soon", "da,4,Senest fredag,soon",
        "da,23,Inden 2. december,-", "da,60,Inden 8. januar,-", "da,400,Inden 14. december 2027,-", "en,-1,1 day late,late", "en,4,By Friday,soon", "nb,4,Senest fredag,soon",
        "de,4,Spätestens Freitag,soon"})
    void saysWhenAsPeopleDo(String language, int days, String words, String urgency) {
        Locale locale = Locale.forLanguageTag(language);
        Task task = new Task(Task.Kind.DUE, "/", "", "", null, null, MONDAY.plusDays(days), null, "");
        StartView.Waiting said = new DueWords(Pages.texts(locale), Phrases.in(locale), MONDAY).of(task);
        assertEquals(words, said.due());
        assertEquals(urgency, said.urgency());
    }
}
