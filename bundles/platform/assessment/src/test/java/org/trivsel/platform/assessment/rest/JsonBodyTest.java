package org.trivsel.platform.assessment.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivsel.assessment.NewAssessment;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;

class JsonBodyTest {
    private static final String CHILD = "\"child\":\"0199a7d2-5b0e-7c43-8d2a-3f1f0a4b6c11\"";

    @Test
    void answersAreTakenAsTheyStand() {
        NewAssessment begun = Bodies.newAssessment(
                "{" + CHILD + ",\"instrument\":\"x\",\"date\":\"2026-09-14\", \"answers\" : { \"æ\": [\"}\"], \"b\":{\"missing\":\"declined\"} } ,\"complete\":true}");
        assertEquals("{ \"æ\": [\"}\"], \"b\":{\"missing\":\"declined\"} }", begun.answers());
        assertEquals(true, begun.complete());
    }

    @Test
    void allThatIsWrongIsToldAtOnceWithoutRepeatingIt() {
        Invalid refused = assertThrows(Invalid.class, () -> Bodies.newAssessment(
                "{\"child\":\"1-1-1-1-1\",\"date\":\"14.9.2026\",\"answers\":[],\"complete\":\"yes\",\"name\":\"Ella\"}"));
        assertEquals(List.of("child", "instrument", "date", "answers", "complete", "name"), refused.faults().stream().map(Fault::where).toList());
        assertFalse(refused.faults().toString().contains("Ella"));
        assertFalse(refused.faults().toString().contains("14.9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "7", "{", "{\"reason\":\"abc\"}x", "{\"reason\":\"abc\",\"reason\":\"abd\"}", "{\"reason\":null}",
        "{\"reason\":7}", "{\"reason\":{}}", "{}"})
    void whatIsNoSuchObjectIsRefused(String body) {
        assertThrows(Invalid.class, () -> Bodies.reason(body));
    }

    @Test
    void nestingHasAnEnd() {
        assertThrows(Invalid.class, () -> Bodies.reason("{\"reason\":" + "[".repeat(500) + "]".repeat(500) + "}"));
    }
}
