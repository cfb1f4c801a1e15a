package org.trivsel.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivsel.instrument.Answer.Mark;

/** E11: the level of indicators, as the rules of such instruments have it. Marks in the order r11 r12, r31 r32, r51 r52 r53, r71. */
class LevelAlgorithmTest {
    private static final String[] IDS = {"r11", "r12", "r31", "r32", "r51", "r52", "r53", "r71"};

    @ParameterizedTest
    @CsvSource({"ynyyyyyy, 1", "nnnnnnnn, 1", "nnynnnnn, 2", "nnyynnnn, 3", "nnyyynnn, 3", "nnyyyynn, 4", "nnyyyyyn, 5", "nnyyyyyy, 7", "nnnnyyyy, 1",
        "nnyyyaan, 5", "nnyaynnn, 3", "nnaaynnn, 3", "nnaayyyy, 7"})
    void isReachedWithAllBelowIt(String marks, String level) {
        Map<String, Mark> given = new LinkedHashMap<>();
        for (int i = 0; i < IDS.length; i++) {
            given.put(IDS[i], marks.charAt(i) == 'y' ? Mark.YES : marks.charAt(i) == 'n' ? Mark.NO : Mark.NOT_APPLICABLE);
        }
        Outcome outcome = Samples.KINDS.score("all", Map.of("room", new Answer.Judged(given)), Samples.aged(4));
        assertEquals(level, Small.raw(outcome, "place"));
    }
}
