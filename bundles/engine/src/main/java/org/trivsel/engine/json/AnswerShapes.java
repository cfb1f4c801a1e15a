package org.trivsel.engine.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.Answer.Mark;
import org.trivsel.instrument.Answer.Observation;
import org.trivsel.instrument.MissingCode;

/** Reads answers that are objects; their first name says which shape follows. A wrong one makes {@link WrongShape}. */
final class AnswerShapes {
    private static final int MOST_DECIMALS = 6;
    private static final int MOST_DIGITS = 12;
    private static final int MOST_ELEMENTS = 500;
    private final JsonParser parser;

    AnswerShapes(JsonParser parser) {
        this.parser = parser;
    }

    /** The parser stands on the opening brace; after this on the closing one. */
    Answer read() throws IOException {
        String name = parser.nextFieldName();
        parser.nextToken();
        Answer answer = switch (name == null ? "" : name) {
            case "missing" -> missing();
            case "value" -> new Answer.Amount(decimal());
            case "trials" -> new Answer.Trials(Map.of("", trials()));
            case "sides" -> sides();
            case "correct" -> timed();
            case "marks" -> judged();
            case "seen" -> new Answer.Seen(observations());
            default -> throw new WrongShape(AnswerJson.ALLOWED);
        };
        if (parser.nextToken() != JsonToken.END_OBJECT) {
            throw new WrongShape("nothing beside \"" + name + "\"");
        }
        return answer;
    }

    private Answer missing() throws IOException {
        MissingCode code = parser.currentToken() == JsonToken.VALUE_STRING ? MissingCode.ofId(parser.getText()).orElse(null) : null;
        if (code == null) {
            throw new WrongShape("{\"missing\": code} with one of " + Arrays.stream(MissingCode.values()).map(MissingCode::id).toList());
        }
        return new Answer.Missing(code);
    }

    private Answer sides() throws IOException {
        Map<String, List<Optional<BigDecimal>>> sides = new LinkedHashMap<>();
        open(JsonToken.START_OBJECT, "{\"sides\": {\"left\": [4.2], \"right\": [4]}}");
        for (String side = parser.nextFieldName(); side != null; side = parser.nextFieldName()) {
            parser.nextToken();
            sides.put(side, trials());
        }
        return new Answer.Trials(sides);
    }

    private List<Optional<BigDecimal>> trials() throws IOException {
        open(JsonToken.START_ARRAY, "a list of numbers, null where a trial did not count");
        List<Optional<BigDecimal>> trials = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            trials.add(parser.currentToken() == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(decimal()));
            limit(trials.size());
        }
        return trials;
    }

    private Answer timed() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT || parser.getNumberType() != JsonParser.NumberType.INT) {
            throw new WrongShape("{\"correct\": a whole number, \"seconds\": a number}");
        }
        int correct = parser.getIntValue();
        if (!"seconds".equals(parser.nextFieldName())) {
            throw new WrongShape("{\"correct\": a whole number, \"seconds\": a number}");
        }
        parser.nextToken();
        return new Answer.Timed(correct, decimal());
    }

    private Answer judged() throws IOException {
        open(JsonToken.START_OBJECT, "{\"marks\": {\"indicator\": \"yes\"}}");
        Map<String, Mark> marks = new LinkedHashMap<>();
        for (String indicator = parser.nextFieldName(); indicator != null; indicator = parser.nextFieldName()) {
            parser.nextToken();
            marks.put(indicator, Mark.ofId(text()).orElseThrow(() -> new WrongShape("yes, no or not-applicable for each indicator")));
            limit(marks.size());
        }
        return new Answer.Judged(marks);
    }

    private List<Observation> observations() throws IOException {
        open(JsonToken.START_ARRAY, "a list of observations");
        List<Observation> seen = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            seen.add(observation());
            limit(seen.size());
        }
        return seen;
    }

    private Observation observation() throws IOException {
        String allowed = "{\"state\": state, \"on\": \"2026-03-01\", \"by\": observer}";
        open(JsonToken.START_OBJECT, allowed);
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            texts.put(name, text());
        }
        @Nullable String state = texts.remove("state");
        @Nullable String on = texts.remove("on");
        @Nullable String by = texts.remove("by");
        if (state == null || on == null || !texts.isEmpty()) {
            throw new WrongShape(allowed);
        }
        try {
            return new Observation(state, LocalDate.parse(on), Optional.ofNullable(by));
        } catch (DateTimeException e) {
            throw new WrongShape("a day of the calendar such as 2026-03-01");
        }
    }

    private BigDecimal decimal() throws IOException {
        boolean number = parser.currentToken() == JsonToken.VALUE_NUMBER_INT || parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT;
        BigDecimal value = number ? parser.getDecimalValue() : null;
        if (value == null || value.scale() > MOST_DECIMALS || value.scale() < -MOST_DIGITS || value.precision() - value.scale() > MOST_DIGITS) {
            throw new WrongShape("a number of at most " + MOST_DIGITS + " digits and " + MOST_DECIMALS + " decimals");
        }
        return value;
    }

    private String text() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw new WrongShape("a text");
        }
        return parser.getText();
    }

    private void open(JsonToken wanted, String allowed) {
        if (parser.currentToken() != wanted) {
            throw new WrongShape(allowed);
        }
    }

    private static void limit(int elements) {
        if (elements > MOST_ELEMENTS) {
            throw new WrongShape("at most " + MOST_ELEMENTS + " elements");
        }
    }

    /** What would have been allowed; the reader of the answers adds where it was. */
    static final class WrongShape extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongShape(String allowed) {
            super(allowed);
        }
    }
}
