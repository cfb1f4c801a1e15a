package org.trivsel.platform.roster.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivsel.instrument.Sex;
import org.trivsel.platform.roster.fixture.Numbers;
import org.trivsel.registry.PersonRules;

class ListRulesTest {
    private final PersonRules rules = new ListRules(Numbers.KNOWN);

    @ParameterizedTest
    @ValueSource(strings = {"280822-4232", "2808224232", " 280822 4232 "})
    void aDanishNumberIsReadWithOrWithoutModulusHoweverItIsWritten(String text) {
        assertEquals(new PersonRules.NumberRead("2808224232", LocalDate.of(2022, 8, 28), Sex.FEMALE), rules.number("DK", text));
    }

    @ParameterizedTest
    @CsvSource({"DK, 28082242, too-short", "DK, 28082242321, too-long", "DK, 310222-4232, no-such-date", "DK, 280822-0000, placeholder",
            "DK, 880822-4232, replacement", "DK, x, not-digits", "GL, 310222-4232, no-such-date", "SE, 2808224232, not-used", "NO, 28082212345, control-digits", "DE, 2808224232, not-used"})
    void whatIsNoneIsRefusedWithTheReason(String country, String text, String code) {
        assertEquals(new PersonRules.NumberRefused(code), rules.number(country, text));
    }

    @Test
    void greenlandHasTheNumbersOfTheDanishRegister() {
        assertEquals(new PersonRules.NumberRead("2808224232", LocalDate.of(2022, 8, 28), Sex.FEMALE), rules.number("GL", "280822-4232"));
    }

    @Test
    void aNumberIsNotInWhatIsPrinted() {
        assertFalse(rules.number("DK", "280822-4232").toString().contains("4232"));
    }

    @Test
    void namesHaveLettersAndTheirMarks() {
        assertTrue(rules.isName("Søren-Ålev d'Arc"));
        assertFalse(rules.isName("") || rules.isName("R2D2") || rules.isName("<b>") || rules.isName("-"));
    }
}
