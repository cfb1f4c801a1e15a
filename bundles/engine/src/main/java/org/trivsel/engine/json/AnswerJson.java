package org.trivsel.engine.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.AnswerChanges;
import org.trivsel.instrument.UnreadableAnswers;

/** Reads and writes the JSON of answers, token by token. */
public final class AnswerJson {
    static final String ALLOWED = "a whole number, a text, a list of texts or {\"missing\": code}; or what the kind of the item asks for";
    private final JsonParser parser;
    private final Map<String, Answer> given = new LinkedHashMap<>();
    private final Set<String> takenBack = new LinkedHashSet<>();

    public AnswerJson(JsonParser parser) {
        this.parser = parser;
    }

    public AnswerChanges read() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw wrong("", "an object from item to answer");
        }
        for (String item = parser.nextFieldName(); item != null; item = parser.nextFieldName()) {
            if (parser.nextToken() == JsonToken.VALUE_NULL) {
                takenBack.add(item);
            } else {
                given.put(item, answer(item));
            }
        }
        if (parser.nextToken() != null) {
            throw wrong("", "nothing after the object");
        }
        return new AnswerChanges(given, takenBack);
    }

    /** The parser stands on the first token of a value. */
    private Answer answer(String item) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT -> new Answer.Number(number(item));
            case VALUE_TRUE -> Answer.correct();
            case VALUE_FALSE -> Answer.incorrect();
            case VALUE_STRING -> new Answer.Word(parser.getText());
            case START_ARRAY -> words(item);
            case START_OBJECT -> shape(item);
            default -> throw wrong(item, ALLOWED);
        };
    }

    private int number(String item) throws IOException {
        if (parser.getNumberType() != JsonParser.NumberType.INT) {
            throw wrong(item, "a whole number of at most nine digits");
        }
        return parser.getIntValue();
    }

    private Answer words(String item) throws IOException {
        List<String> words = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw wrong(item, "only texts in the list");
            }
            words.add(parser.getText());
        }
        return new Answer.Words(words);
    }

    private Answer shape(String item) throws IOException {
        try {
            return new AnswerShapes(parser).read();
        } catch (AnswerShapes.WrongShape e) {
            throw wrong(item, e.getMessage());
        }
    }

    private UnreadableAnswers wrong(String item, String allowed) {
        String at = item.isEmpty() ? "" : ", item \"" + item + "\"";
        return new UnreadableAnswers("column " + parser.currentTokenLocation().getColumnNr() + at + ": allowed is " + allowed);
    }

    /** Without the text itself, which may be an answer. */
    public static UnreadableAnswers unreadable(IOException e) {
        boolean placed = e instanceof JsonProcessingException json && json.getLocation() != null;
        String at = placed ? " at column " + ((JsonProcessingException) e).getLocation().getColumnNr() : "";
        return new UnreadableAnswers("not readable as JSON" + at + (twice(e) ? ": an item stands twice" : ""));
    }

    private static boolean twice(IOException e) {
        return String.valueOf(e.getMessage()).startsWith("Duplicate");
    }

    public static void write(Map<String, Answer> answers, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (Map.Entry<String, Answer> entry : answers.entrySet()) {
            out.writeFieldName(entry.getKey());
            write(entry.getValue(), out);
        }
        out.writeEndObject();
    }

    public static void write(Answer answer, JsonGenerator out) throws IOException {
        if (answer instanceof Answer.Number number) {
            out.writeNumber(number.value());
        } else if (answer instanceof Answer.Word word) {
            out.writeString(word.value());
        } else if (answer instanceof Answer.Words words) {
            out.writeArray(words.values().toArray(String[]::new), 0, words.values().size());
        } else {
            new ShapeWriter(out).write(answer);
        }
    }
}
