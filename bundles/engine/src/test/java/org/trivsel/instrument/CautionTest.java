package org.trivsel.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CautionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{} | ", "{'x1':['da']} | ", "{'x1':[]} | ", "{'x1':['da','en']} | bilingual,reads", "{'x3':4} | ", "{'x3':5} | reads",
        "{'x1':{'missing':'declined'},'x3':{'missing':'not-asked'}} | "})
    void areGivenByContextAnswersAndChangeNoNumber(String change, String cautions) {
        Outcome outcome = Small.score(change);
        assertEquals(cautions == null ? List.of() : List.of(cautions.split(",")), outcome.cautions());
        assertEquals(Small.score("{}").scales(), outcome.scales());
        assertEquals(Small.score("{}").groups(), outcome.groups());
    }
}
