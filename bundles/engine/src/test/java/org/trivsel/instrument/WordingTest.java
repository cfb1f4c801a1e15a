package org.trivsel.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivsel.instrument.Measure.NotScorable;
import org.trivsel.instrument.Measure.Reason;

class WordingTest {
    private static Set<String> keys(String language) throws IOException {
        Properties messages = new Properties();
        messages.load(new StringReader(Small.resource("org/trivsel/instrument/messages_" + language + ".properties")));
        return messages.stringPropertyNames();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "de"})
    void everyLanguageHasTheSameSentences(String language) throws IOException {
        assertEquals(keys("da"), keys(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "en", "nb", "de"})
    void everyReasonHasASentence(String language) {
        for (Reason reason : Reason.values()) {
            List<String> details = switch (reason) {
                case NO_NORM_TABLE -> List.of("4y2m12d", "male");
                case NO_NORM_FOR -> List.of("language", "kl");
                default -> List.of("1", "2", "3");
            };
            String sentence = Wording.in(language).reason(new NotScorable(reason, details), Small.INSTRUMENT.definition());
            assertEquals(false, sentence.contains("{") || sentence.isBlank(), sentence);
        }
    }

    @Test
    void agesAndEndsOfTheNormsReadAsPeopleSayThem() {
        assertEquals("4 år 2 md. 12 dage", Wording.in("da").age(Age.parse("4y2m12d")));
        assertEquals("4 år 2 md. 1 dag", Wording.in("da").age(Age.parse("4y2m1d")));
        assertEquals("1 eller lavere", Wording.in("da").percentile(BigDecimal.ONE));
        assertEquals("99 oder höher", Wording.in("de-AT").percentile(BigDecimal.valueOf(99)));
        assertEquals("50", Wording.in("fr").percentile(BigDecimal.valueOf(50)));
    }

    @Test
    void namesTheScalesThatLackANumber() {
        assertEquals("Kan ikke beregnes, fordi der mangler et resultat for Række, Blandet.",
                Wording.in("da").reason(new NotScorable(Reason.SCALE_NOT_SCORABLE, List.of("row", "mixed")), Small.INSTRUMENT.definition()));
    }
}
