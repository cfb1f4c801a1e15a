package org.trivsel.platform.runner;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.AnswerCodec;
import org.trivsel.instrument.MissingCode;
import org.trivsel.instrument.Progress.PartProgress;
import org.trivsel.instrument.definition.FormPart;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemKind;

/** Writes down what the engine makes of many answers, so that the script that decides without a connection is held against it. */
class StopCasesTest {
    private static final int CASES = 400;
    private final Random random = new Random(20261109);

    @Test
    void writesTheCasesForTheScript() throws IOException {
        List<String> cases = new ArrayList<>();
        int stopped = 0;
        for (int i = 0; i < CASES; i++) {
            Map<String, Answer> answers = answers();
            List<String> skipped = Sample.INSTRUMENT.progress("one", answers).parts().stream()
                    .map(PartProgress::skipped).flatMap(List::stream).toList();
            stopped += skipped.isEmpty() ? 0 : 1;
            cases.add("{\"answers\":" + new AnswerCodec().text(answers) + ",\"skipped\":" + quoted(skipped) + "}");
        }
        assertTrue(stopped > CASES / 4, "too few cases stop: " + stopped);
        Path file = Path.of("target", "stop-cases.json");
        Files.writeString(file, "{\"plan\":" + plan() + ",\"answers\":[" + String.join(",\n", cases) + "]}", StandardCharsets.UTF_8);
    }

    private Map<String, Answer> answers() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Item item : Sample.FORM.items()) {
            switch (random.nextInt(6)) {
                case 0 -> { }
                case 1 -> answers.put(item.id(), Answer.missing(MissingCode.values()[random.nextInt(MissingCode.values().length)]));
                default -> answers.put(item.id(), answer(item));
            }
        }
        return answers;
    }

    private Answer answer(Item item) {
        return switch (item.kind()) {
            case CORRECT -> random.nextBoolean() ? Answer.correct() : Answer.incorrect();
            case CHOICE, SCALE -> Answer.choice(item.choices().get(random.nextInt(item.choices().size())).id());
            case COUNT -> Answer.count(random.nextInt(3));
            case WORDS -> random.nextBoolean() ? Answer.words() : Answer.words("cat");
            case TEXT -> Answer.text("x");
            default -> throw new IllegalStateException("No sample answer for kind " + item.kind());
        };
    }

    private static String plan() {
        String parts = Sample.FORM.parts().stream().map(StopCasesTest::part).collect(Collectors.joining(","));
        String items = Sample.FORM.parts().stream()
                .flatMap(part -> part.items().stream().map(item -> item(part, item))).collect(Collectors.joining(","));
        return "{\"parts\":[" + parts + "],\"items\":[" + items + "]}";
    }

    private static String part(FormPart part) {
        String stop = part.part().discontinue().map(rule -> "{\"wrong\":" + rule.wrong() + ",\"of\":" + rule.of() + "}").orElse("null");
        return "{\"id\":\"" + part.part().id() + "\",\"stop\":" + stop + ",\"missingIsWrong\":"
                + quoted(part.part().countsAsWrong().stream().map(MissingCode::id).toList()) + "}";
    }

    private static String item(FormPart part, Item item) {
        boolean choice = item.kind() == ItemKind.CHOICE || item.kind() == ItemKind.SCALE;
        String right = choice ? quoted(item.rightChoices().stream().map(one -> one.id()).toList()) : "null";
        return "{\"id\":\"" + item.id() + "\",\"part\":\"" + part.part().id() + "\",\"scored\":"
                + (!item.practice() && !part.part().context()) + ",\"right\":" + right + "}";
    }

    private static String quoted(List<String> texts) {
        return texts.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(",", "[", "]"));
    }
}
