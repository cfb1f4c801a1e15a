package org.trivsel.platform.runner;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.AnswerCodec;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemDetail;
import org.trivsel.instrument.definition.ItemDetail.Gives;
import org.trivsel.instrument.definition.ItemDetail.Range;
import org.trivsel.instrument.definition.ItemDetail.Take;
import org.trivsel.instrument.definition.ItemKind;
import org.trivsel.instrument.definition.LocalText;

/** Asks the engine what trials and timed tasks come to, for the script to be held against: {@code target/value-cases.json}. */
class ValueCasesTest {
    private static final int CASES = 400;
    private final Random random = new Random(20261109);
    private final List<String> cases = new ArrayList<>();

    @Test
    void writesWhatTheEngineSays() throws IOException {
        for (int i = 0; i < CASES; i++) {
            Take take = Take.values()[random.nextInt(Take.values().length)];
            Take across = Take.values()[random.nextInt(Take.values().length)];
            ItemDetail measured = new ItemDetail.Measured("s", new Range(BigDecimal.ZERO, BigDecimal.TEN, 3), 4, List.of("left", "right"), take, across, List.of());
            add("\"take\":\"" + take.id() + "\",\"across\":\"" + across.id() + "\"", measured, new Answer.Trials(bySide()));
            Gives gives = Gives.values()[random.nextInt(Gives.values().length)];
            ItemDetail timed = new ItemDetail.Timed(BigDecimal.valueOf(99), 60, gives, List.of());
            add("\"gives\":\"" + gives.id() + "\"", timed, new Answer.Timed(random.nextInt(60), BigDecimal.valueOf(random.nextInt(990), 1)));
        }
        assertTrue(cases.stream().filter(one -> !one.contains("\"value\":null")).count() > CASES);
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("value-cases.json"), "[" + String.join(",\n", cases) + "]");
    }

    private Map<String, List<Optional<BigDecimal>>> bySide() {
        Map<String, List<Optional<BigDecimal>>> sides = new LinkedHashMap<>();
        for (String side : List.of("left", "right")) {
            sides.put(side, Stream.generate(() -> random.nextInt(5) == 0 ? Optional.<BigDecimal>empty() : Optional.of(BigDecimal.valueOf(random.nextInt(10_000), 3)))
                    .limit(1 + random.nextInt(4)).toList());
        }
        return sides;
    }

    private void add(String how, ItemDetail detail, Answer answer) {
        Item item = new Item("x", detail instanceof ItemDetail.Timed ? ItemKind.TIMED : ItemKind.MEASURED, false, LocalText.NONE, LocalText.NONE, List.of(), false,
                List.of(), false, 0, detail, List.of(), List.of(), Map.of());
        String value = Sample.INSTRUMENT.reading(item, answer).map(BigDecimal::toPlainString).orElse("null");
        cases.add("{" + how + ",\"answer\":" + new AnswerCodec().text(answer) + ",\"value\":" + value + "}");
    }
}
