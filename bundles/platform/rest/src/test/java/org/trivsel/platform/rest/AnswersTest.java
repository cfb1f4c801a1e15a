package org.trivsel.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Outdated;
import org.trivsel.problem.TooMany;
import org.trivsel.problem.Unauthenticated;
import org.trivsel.problem.Unavailable;

class AnswersTest {
    private final ObjectMapper json = StrictJson.mapper();

    static Stream<Map.Entry<Integer, Throwable>> statuses() {
        return Stream.of(
                Map.entry(400, new Invalid("field", "code", "message")),
                Map.entry(401, new Unauthenticated()),
                Map.entry(403, new Forbidden("no", null)),
                Map.entry(404, new NotFound()),
                Map.entry(409, new Conflict("code", "message")),
                Map.entry(412, new Outdated("{}", null)),
                Map.entry(413, new IllegalStateException(new BodyTooLarge(1))),
                Map.entry(429, new TooMany(Duration.ofSeconds(3))),
                Map.entry(503, new Unavailable("code", "message", Duration.ofMillis(10), null)),
                Map.entry(500, new IllegalStateException("select * from child")));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void everyFailureHasItsStatus(Map.Entry<Integer, Throwable> expected) {
        assertEquals(expected.getKey(), Answers.to(expected.getValue()).status());
    }

    @Test
    void aFaultOfOursSaysNothingOfItself() {
        assertFalse(Answers.to(new IllegalStateException("select * from child")).detail().contains("child"));
    }

    @Test
    void saysWhenToComeBack() {
        assertEquals(Map.of("Retry-After", "3"), Answers.to(new TooMany(Duration.ofSeconds(3))).headers());
        assertEquals(Map.of("Retry-After", "1"), Answers.to(new Unavailable("c", "m", Duration.ZERO, null)).headers());
    }

    @Test
    void showsBothVersionsOfWhatIsOutdated() throws IOException {
        JsonNode document = json.readTree(json.writeValueAsBytes(
                new ProblemWriter(json).document(Answers.to(new Outdated("{\"yours\":1,\"theirs\":2}", null)), "r")));

        assertEquals(1, document.get("yours").asInt());
        assertEquals(2, document.get("theirs").asInt());
        assertEquals("r", document.get("request").asText());
    }

    @Test
    void whatIsNotThereLooksAlwaysTheSame() throws IOException {
        ProblemWriter writer = new ProblemWriter(json);

        assertEquals(writer.document(Answers.to(new NotFound()), "one"), writer.document(Answers.to(new NotFound()), "other"));
    }
}
