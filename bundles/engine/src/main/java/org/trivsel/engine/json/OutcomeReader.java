package org.trivsel.engine.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Age;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.Measure.NotScorable;
import org.trivsel.instrument.Measure.Reason;
import org.trivsel.instrument.Outcome;
import org.trivsel.instrument.Outcome.GroupScore;
import org.trivsel.instrument.Outcome.ScaleScore;
import org.trivsel.instrument.Sex;

/** Reads what {@link OutcomeWriter} wrote, in whatever order the database gives the names back. */
public final class OutcomeReader {
    private static final int Z_DECIMALS = 2;
    private final JsonParser parser;
    private final Map<String, String> texts = new HashMap<>();
    private final List<ScaleScore> scales = new ArrayList<>();
    private final List<GroupScore> groups = new ArrayList<>();
    private List<String> cautions = List.of();

    public OutcomeReader(JsonParser parser) {
        this.parser = parser;
    }

    public Outcome read() throws IOException {
        parser.nextToken();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            switch (name) {
                case "scales" -> readScales();
                case "groups" -> readGroups();
                case "cautions" -> cautions = strings();
                default -> texts.put(name, parser.getText());
            }
        }
        return new Outcome(text("instrument"), text("version"), text("form"), Age.parse(text("age")), Sex.ofId(text("sex")),
                Optional.ofNullable(texts.get("norms")), scales, groups, cautions);
    }

    private String text(String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("The stored outcome lacks \"" + name + "\"");
        }
        return text;
    }

    private void readScales() throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Row row = row();
            int max = row.number(0).intValueExact();
            scales.add(new ScaleScore(row.id, max, row.whole(1), row.decimal(2), row.whole(3), row.band));
        }
    }

    private void readGroups() throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Row row = row();
            groups.add(new GroupScore(row.id, row.decimal(0), row.whole(1), row.band));
        }
    }

    private Row row() throws IOException {
        parser.nextToken();
        Row row = new Row(parser.getText());
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                row.why = reason();
            } else if (parser.currentToken() == JsonToken.VALUE_STRING) {
                row.band = Optional.of(parser.getText());
            } else {
                row.numbers.add(parser.getDecimalValue());
            }
        }
        return row;
    }

    private NotScorable reason() throws IOException {
        Reason reason = Reason.NO_NORMS;
        List<String> details = List.of();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            if (name.equals("not")) {
                reason = Reason.ofId(parser.getText());
            } else {
                details = strings();
            }
        }
        return new NotScorable(reason, details);
    }

    private List<String> strings() throws IOException {
        List<String> strings = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            strings.add(parser.getText());
        }
        return strings;
    }

    private static final class Row {
        private final String id;
        private final List<BigDecimal> numbers = new ArrayList<>();
        private Optional<String> band = Optional.empty();
        private @Nullable NotScorable why;

        Row(String id) {
            this.id = id;
        }

        BigDecimal number(int place) {
            return numbers.get(place);
        }

        Measure whole(int place) {
            return place < numbers.size() ? new Measure.Value(number(place).setScale(0, RoundingMode.UNNECESSARY)) : lacking();
        }

        Measure decimal(int place) {
            return place < numbers.size() ? new Measure.Value(number(place).setScale(Z_DECIMALS, RoundingMode.UNNECESSARY)) : lacking();
        }

        private Measure lacking() {
            if (why == null) {
                throw new IllegalArgumentException("The stored outcome has neither number nor reason");
            }
            return why;
        }
    }
}
