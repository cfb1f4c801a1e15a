package org.trivsel.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivsel.instrument.golden.GoldenCaseReader;

class GoldenCaseTest {
    private static final String CASE = """
            format: trivsel-golden/1
            instrument: small
            version: 1.2.0
            cases:
              - name: a boy of four
                born: 2022-09-01
                on: 2026-09-01
                sex: male
                answers: {a1: 1, a2: 1, a3: 0, a4: 1, a5: 0}
                expect:
                  form: old
                  scales:
                    row: {raw: 3, z: "not: no-norm-table", percentile: "not: no-norm-table"}
                  groups:
                    one: {z: "not: scale-not-scorable", percentile: "not: scale-not-scorable"}
                  cautions: []
                  skipped: []
            """;

    private static List<String> differences(String yaml) {
        return new GoldenCaseReader().read(yaml).get(0).differences(Small.INSTRUMENT);
    }

    @Test
    void holdsWhenEverythingComesOutAsExpected() {
        assertEquals(List.of(), differences(CASE));
    }

    @Test
    void namesEachDifference() {
        assertEquals(List.of("scale:row:raw: expected 4, found 3"), differences(CASE.replace("raw: 3", "raw: 4")));
        assertEquals(List.of("form: expected young, found old"), differences(CASE.replace("form: old", "form: young")));
        assertEquals(List.of("instrument: expected small 1.1.0, found small 1.2.0"), differences(CASE.replace("1.2.0", "1.1.0")));
        assertEquals(List.of("cautions: expected [bilingual], found []"), differences(CASE.replace("cautions: []", "cautions: [bilingual]")));
    }

    @Test
    void whatIsNotExpectedIsADifferenceToo() {
        assertEquals(List.of("scale:row:raw: expected nothing, found 3"), differences(CASE.replace("raw: 3, ", "")));
    }

    @Test
    void answersThatDoNotFitAreADifference() {
        assertEquals(List.of("a1: out-of-range, found 7, allowed 1 (correct) or 0 (incorrect), or {\"missing\": a code}"), differences(CASE.replace("a1: 1", "a1: 7")));
    }

    @Test
    void faultsAreNamedWithTheirLine() {
        String message = assertThrows(InvalidInstrument.class, () -> differences(CASE.replace("a1: 1,", "a1: 1.5,"))).getMessage();
        assertTrue(message.contains("line 9, /cases/0/answers"), message);
    }
}
