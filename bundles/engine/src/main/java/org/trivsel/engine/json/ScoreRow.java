package org.trivsel.engine.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.Measure.NotScorable;
import org.trivsel.instrument.Measure.Reason;
import org.trivsel.instrument.ScoreKind;

/** One stored score: a list whose places have a meaning, or an object with names. */
final class ScoreRow {
    private static final int Z_DECIMALS = 2;
    private final JsonParser parser;
    private final List<String> names;
    private final Map<String, Measure> measures = new HashMap<>();
    private final Map<ScoreKind, BigDecimal> scores = new EnumMap<>(ScoreKind.class);
    private String id = "";
    private Optional<String> band = Optional.empty();
    private @Nullable NotScorable why;

    /** @param names of the numbers of a list, in their order */
    ScoreRow(JsonParser parser, List<String> names) {
        this.parser = parser;
        this.names = names;
    }

    /** The parser stands on the opening bracket or brace; after this on the closing one. */
    ScoreRow read() throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            readList();
        } else {
            readNamed();
        }
        return this;
    }

    private void readList() throws IOException {
        parser.nextToken();
        id = parser.getText();
        int place = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                why = reason();
            } else if (parser.currentToken() == JsonToken.VALUE_STRING) {
                band = Optional.of(parser.getText());
            } else {
                measures.put(names.get(place++), new Measure.Value(parser.getDecimalValue()));
            }
        }
    }

    private void readNamed() throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            Optional<ScoreKind> kind = ScoreKind.ofId(name).filter(ScoreKind::linear);
            if (name.equals("id")) {
                id = parser.getText();
            } else if (name.equals("band")) {
                band = Optional.of(parser.getText());
            } else if (kind.isPresent()) {
                scores.put(kind.get(), parser.getDecimalValue());
            } else {
                measures.put(name, token == JsonToken.START_OBJECT ? reason() : new Measure.Value(parser.getDecimalValue()));
            }
        }
    }

    private NotScorable reason() throws IOException {
        Reason reason = Reason.NO_NORMS;
        List<String> details = List.of();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            if (name.equals("not")) {
                reason = Reason.ofId(parser.getText());
            } else {
                details = strings(parser);
            }
        }
        return new NotScorable(reason, details);
    }

    static List<String> strings(JsonParser parser) throws IOException {
        List<String> strings = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            strings.add(parser.getText());
        }
        return strings;
    }

    String id() {
        return id;
    }

    Optional<String> band() {
        return band;
    }

    Map<ScoreKind, BigDecimal> scores() {
        return scores;
    }

    int whole(String name) {
        return measure(name) instanceof Measure.Value value ? value.number().intValueExact() : 0;
    }

    /** As it was written, but never with a negative number of decimals. */
    Measure number(String name) {
        return measure(name) instanceof Measure.Value value ? new Measure.Value(value.number().scale() < 0 ? value.number().setScale(0) : value.number())
                : measure(name);
    }

    Measure percentile() {
        return scaled("percentile", 0);
    }

    Measure z() {
        return scaled("z", Z_DECIMALS);
    }

    private Measure scaled(String name, int decimals) {
        return measure(name) instanceof Measure.Value value ? new Measure.Value(value.number().setScale(decimals, RoundingMode.UNNECESSARY)) : measure(name);
    }

    private Measure measure(String name) {
        Measure measure = measures.getOrDefault(name, why);
        if (measure == null) {
            throw new IllegalArgumentException("The stored outcome has neither number nor reason");
        }
        return measure;
    }
}
