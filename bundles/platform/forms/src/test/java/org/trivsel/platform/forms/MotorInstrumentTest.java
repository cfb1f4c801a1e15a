package org.trivsel.platform.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivsel.instrument.FormChoice;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.LocalText;
import org.trivsel.instrument.definition.Scale;

/** The instrument that these pages were tried with first. */
class MotorInstrumentTest {
    private static final Definition DEFINITION = Samples.MOTOR.definition();

    @Test
    void saysThatItsContentIsInvented() {
        for (String language : List.of("da", "en", "nb", "de")) {
            assertTrue(DEFINITION.notice().has(language));
        }
        assertTrue(DEFINITION.notice().in("da").contains("opdigtet"));
    }

    @Test
    void fiveFormsAskSixThemesFromNineMonthsToSixYears() {
        assertEquals(5, DEFINITION.forms().size());
        for (Form form : DEFINITION.forms()) {
            assertEquals(List.of("gross", "fine", "body", "touch", "balance", "joy", "notes"), form.parts().stream().map(part -> part.part().id()).toList());
        }
        assertEquals("form-1", form("2026-01-01", "2026-10-01"));
        assertEquals("form-5-6", form("2020-01-01", "2026-12-31"));
        assertEquals("none", form("2026-01-01", "2026-09-30"));
        assertEquals("none", form("2020-01-01", "2027-01-01"));
    }

    @Test
    void everyStepHasAnAnchorAndEveryWordIsThereInFourLanguages() {
        for (Item item : DEFINITION.items().values()) {
            List<LocalText> texts = new ArrayList<>(List.of(item.prompt()));
            item.choices().forEach(choice -> texts.addAll(List.of(choice.name(), choice.anchor())));
            for (String language : List.of("da", "en", "nb", "de")) {
                texts.forEach(text -> assertTrue(text.has(language), () -> item.id() + " in " + language));
            }
        }
    }

    @Test
    void everyThemeHasActivitiesWhereTheChildIsNotSecureAndAPlaceForNotes() {
        for (Scale scale : DEFINITION.scales()) {
            for (String band : List.of("begun", "under-way")) {
                assertTrue(DEFINITION.presentation().feedback().stream().anyMatch(one -> one.about().equals(scale.id()) && one.in().contains(band)
                        && one.activities().size() == 2), scale.id());
            }
            assertTrue(DEFINITION.items().containsKey("note-" + scale.id()));
        }
    }

    private static String form(String birth, String day) {
        return Samples.MOTOR.chooseForm(LocalDate.parse(birth), LocalDate.parse(day)) instanceof FormChoice.Chosen chosen ? chosen.form().id() : "none";
    }
}
