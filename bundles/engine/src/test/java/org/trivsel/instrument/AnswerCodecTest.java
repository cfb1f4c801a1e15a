package org.trivsel.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCodecTest {
    private final AnswerCodec codec = new AnswerCodec();

    @Test
    void readsEveryShape() {
        Map<String, Answer> answers = codec.read("{\"a\":1,\"b\":false,\"c\":true,\"d\":\"boat\",\"e\":[\"x\",\"y\"],\"f\":{\"missing\":\"declined\"},\"g\":7}");
        assertEquals(Map.of("a", Answer.correct(), "b", Answer.incorrect(), "c", Answer.correct(), "d", Answer.choice("boat"),
                "e", Answer.words("x", "y"), "f", Answer.missing(MissingCode.DECLINED), "g", Answer.count(7)), answers);
    }

    @Test
    void writesWhatItReadsInTheSameOrder() {
        String json = "{\"b\":1,\"a\":\"æ \\\"ø\\\"\",\"c\":[],\"d\":{\"missing\":\"not-seen\"}}";
        assertEquals(json, codec.text(codec.read(json)));
        assertEquals(json, new String(codec.write(codec.read(json.getBytes(StandardCharsets.UTF_8))), StandardCharsets.UTF_8));
    }

    @Test
    void takesAnswersBack() {
        AnswerChanges changes = codec.readChanges("{\"a\":null,\"b\":2}");
        assertEquals(Set.of("a"), changes.takenBack());
        assertEquals(Map.of("b", Answer.count(2), "c", Answer.correct()), changes.appliedTo(codec.read("{\"a\":1,\"b\":1,\"c\":1}")));
        assertThrows(UnreadableAnswers.class, () -> codec.read("{\"a\":null}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "1", "null", "{", "{\"a\":}", "{\"a\":1.5}", "{\"a\":99999999999}", "{\"a\":{}}", "{\"a\":{\"missing\":1}}",
        "{\"a\":{\"missing\":\"lost\"}}", "{\"a\":{\"missing\":\"declined\",\"x\":1}}", "{\"a\":[1]}", "{\"a\":[[]]}", "{\"a\":1,\"a\":0}", "{\"a\":1}{}",
        "{\"a\":NaN}", "{\"a\":1e999999999}"})
    void refusesWhatIsNoObjectOfAnswers(String json) {
        assertThrows(UnreadableAnswers.class, () -> codec.read(json));
        assertThrows(UnreadableAnswers.class, () -> codec.read(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesWhatIsTooMuch() {
        assertThrows(UnreadableAnswers.class, () -> codec.read("{\"a\":\"" + "x".repeat(20_001) + "\"}"));
        assertThrows(UnreadableAnswers.class, () -> codec.read("[".repeat(5000)));
        assertThrows(UnreadableAnswers.class, () -> codec.read("{\"" + "x".repeat(300) + "\":1}"));
    }

    @Test
    void saysWhereButNeverWhatTheAnswerWas() {
        String message = assertThrows(UnreadableAnswers.class, () -> codec.read("{\"a\":{\"missing\":\"hemmelig\"}}")).getMessage();
        assertTrue(message.contains("column") && message.contains("\"a\"") && message.contains("not-asked"), message);
        assertFalse(message.contains("hemmelig"), message);
        String broken = assertThrows(UnreadableAnswers.class, () -> codec.read("{\"a\":hemmelig}")).getMessage();
        assertFalse(broken.contains("hemmelig"), broken);
    }

    @Test
    void missingCodesAreStoredUnderStableNames() {
        assertEquals(List.of("not-asked", "not-seen", "declined", "does-not-know", "not-applicable"),
                List.of(MissingCode.values()).stream().map(MissingCode::id).toList());
    }
}
