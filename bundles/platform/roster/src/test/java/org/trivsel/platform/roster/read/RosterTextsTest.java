package org.trivsel.platform.roster.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.trivsel.platform.roster.number.NumberFault;

class RosterTextsTest {
    static final List<String> LANGUAGES = RosterTexts.LANGUAGES;
    private static final Pattern NEVER_SAID = Pattern.compile("(?iu)\\b(fejl|ugyldig\\w*|systemet|error|invalid|feil|Fehler|ungültig\\w*)\\b|!");

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyReasonAndColumnHasItsWords(String language) throws IOException {
        Set<String> keys = new HashSet<>();
        Stream.of(FaultCode.values()).map(FaultCode::key).forEach(keys::add);
        Stream.of(Column.values()).map(Column::key).forEach(keys::add);
        assertEquals(keys, load(language).stringPropertyNames());
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyTextTakesItsArguments(String language) {
        for (FaultCode code : FaultCode.values()) {
            Fault fault = Fault.ofFile(code, arguments(code));
            String text = RosterTexts.in(language).text(fault);
            assertFalse(text.contains("{") || text.contains("}"), text);
            assertTrue(text.endsWith(".") || text.endsWith("?"), text);
            assertFalse(NEVER_SAID.matcher(text).find(), text);
        }
    }

    @Test
    void saysWhatIsMissingAndHowToWriteIt() {
        assertEquals("Der mangler to cifre. Skriv for eksempel 280822-1234.",
                RosterTexts.in("da").text(Fault.ofFile(FaultCode.NUMBER_TOO_SHORT, 2)));
        assertEquals("Der mangler 7 cifre. Skriv for eksempel 280822-1234.",
                RosterTexts.in("da").text(Fault.ofFile(FaultCode.NUMBER_TOO_SHORT, 7)));
        assertEquals("One digit is missing. Write for example 280822-1234.",
                RosterTexts.in("en").text(Fault.ofFile(FaultCode.NUMBER_TOO_SHORT, 1)));
        assertEquals("Nummeret siger, at barnet er født 28. august 2022. Ret datoen eller nummeret.",
                RosterTexts.in("da").text(Fault.ofFile(FaultCode.BIRTH_DIFFERS_FROM_NUMBER, LocalDate.of(2022, 8, 28))));
        assertEquals("Det samme barn står også i linje 1204, men »Fødselsdato« er forskellig. Ret den af linjerne, der ikke passer.",
                RosterTexts.in("da").text(Fault.ofFile(FaultCode.ROWS_DISAGREE, 1204, Column.BIRTH_DATE)));
    }

    @Test
    void speaksEnglishWhereALanguageIsUnknown() {
        assertEquals("First name", RosterTexts.in("kl").title(Column.FIRST_NAME));
    }

    @Test
    void everyReasonOfANumberIsAReasonOfARow() {
        for (NumberFault fault : NumberFault.values()) {
            FaultCode.valueOf("NUMBER_" + fault.name());
        }
    }

    @Test
    void noSpellingOfAHeadingMeansTwoColumns() throws IOException {
        Properties spellings = new Properties();
        try (InputStream in = RosterTexts.resource("headings.properties")) {
            spellings.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        for (Column column : Column.values()) {
            for (String spelling : spellings.getProperty(column.name()).split(",")) {
                assertEquals(column, Headings.find(spelling).orElseThrow().column(), spelling);
            }
        }
    }

    private static Object[] arguments(FaultCode code) {
        return switch (code) {
            case HEADER_MISSING -> new Object[] {Column.UNIT, "Navn"};
            case CELL_REQUIRED, FLAG_WITHOUT_NAME, CHILD_CONFLICT -> new Object[] {Column.UNIT};
            case BIRTH_DIFFERS_FROM_NUMBER, ENDS_BEFORE_START, STARTS_BEFORE_BIRTH -> new Object[] {LocalDate.of(2022, 8, 28)};
            case ENROLMENT_OVERLAPS -> new Object[] {"Solsikken", LocalDate.of(2022, 8, 28)};
            case ROWS_DISAGREE -> new Object[] {12, Column.SEX};
            case HEADER_UNKNOWN, HEADER_TWICE, HEADER_GARBLED, ONEROSTER_INCOMPLETE, ONEROSTER_DELTA, ONEROSTER_VERSION, NAME_UNUSUAL,
                    LANGUAGE_UNKNOWN, NOTICE_COLUMNS_IGNORED, UNIT_UNKNOWN -> new Object[] {"x"};
            case UNIT_UNKNOWN_LIKE, UNIT_AMBIGUOUS, GROUP_UNKNOWN, NOTICE_SHEETS_IGNORED -> new Object[] {"x", "y"};
            case NOTICE_ENDS_EXCLUSIVE -> new Object[] {3, LocalDate.of(2027, 7, 1), LocalDate.of(2027, 6, 30)};
            case NOTICE_CUSTODIANS_LEFT_OUT -> new Object[] {"x", 2};
            case NOTICE_CUSTODIANS_LEFT_OUT_MORE -> new Object[] {2, "8, 12"};
            case GROUP_UNKNOWN_LIKE -> new Object[] {"x", "y", "z"};
            default -> new Object[] {3, 4};
        };
    }

    private static Properties load(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = RosterTexts.resource("messages_" + language + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
