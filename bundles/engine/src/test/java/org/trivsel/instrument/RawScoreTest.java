package org.trivsel.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawScoreTest {
    @Test
    void addsUpThePointsOfScoredItems() {
        Outcome outcome = Small.score("{}");
        assertEquals("3", Small.raw(outcome, "row"));
        assertEquals("8", Small.raw(outcome, "mixed"), "1 for the boat, 1 for rarely, 4 counted, 2 words");
        assertEquals(16, outcome.scale("mixed").orElseThrow().max());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'b1':'bird'} | 7", "{'b2':'often'} | 9", "{'b2':'never'} | 7", "{'b3':0} | 4", "{'b3':10} | 14",
        "{'b4':[]} | 6", "{'b4':['x','X ',' x']} | 7", "{'b4':['a','b','c','d']} | 9"})
    void givesEachKindOfItemItsPoints(String change, String raw) {
        assertEquals(raw, Small.raw(Small.score(change), "mixed"));
    }

    @Test
    void practiceAndContextNeverScore() {
        Outcome plain = Small.score("{}");
        Outcome more = Small.score("{'p1':'bird','x2':'Hej','x3':2}");
        assertEquals(plain, more);
    }

    @Test
    void scalesTheSumUpWhenTheRuleIsProrate() {
        assertEquals("4", Small.raw(Small.score("{'a3':{'missing':'declined'}}"), "row"), "3 of 4 is 3.75 of 5");
        assertEquals("3", Small.raw(Small.score("{'a1':null,'a2':0,'a3':1,'a4':0,'a5':1}"), "row"), "2 of 4 is 2.5 of 5: half goes up");
    }

    @Test
    void countsMissingItemsAsNothingWhenTheRuleIsZero() {
        assertEquals("4", Small.raw(Small.score("{'b3':{'missing':'not-seen'}}"), "mixed"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'a1':null,'a2':null} | row | 2",
        "{'a1':null,'a2':null,'a4':{'missing':'declined'}} | row | too-many-missing[3, 2]",
        "{'b1':null,'b2':null} | mixed | too-many-missing[2, 1]",
        "{'c1':null,'c2':null,'c3':null,'c4':null} | among | too-many-missing[4, 4]"})
    void isNotScorableOverTheLimitOfTheScale(String change, String scale, String raw) {
        assertEquals(raw, Small.raw(Small.score(change), scale));
    }

    @Test
    void takesACodeThatCountsAsWrongForAnAnswer() {
        assertEquals("2", Small.raw(Small.score("{'a1':{'missing':'does-not-know'}}"), "row"));
        assertEquals("4", Small.raw(Small.score("{'b3':{'missing':'does-not-know'}}"), "mixed"), "only where the part says so");
    }

    @Test
    void refusesAnswersThatWereNotChecked() {
        Map<String, Answer> wrong = Small.answers("{'a1':'boat'}");
        assertThrows(IllegalArgumentException.class, () -> Small.INSTRUMENT.score("young", wrong, Small.GIRL));
        assertThrows(IllegalArgumentException.class, () -> Small.INSTRUMENT.score("none", Map.of(), Small.GIRL));
    }
}
