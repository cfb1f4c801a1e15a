package org.trivsel.instrument;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.trivsel.engine.json.AnswerJson;
import org.trivsel.engine.json.Json;

/**
 * Answers as JSON: an object from item id to {@code 1}, {@code "boat"}, {@code ["x","y"]} or {@code {"missing":"declined"}}.
 * {@code true} and {@code false} are read as 1 and 0. Safe for use by many threads.
 */
public final class AnswerCodec {
    private static final JsonFactory JSON = Json.FACTORY;

    /**
     * Reads answers in the order they stand.
     *
     * @throws UnreadableAnswers when it is not such an object
     */
    public Map<String, Answer> read(byte[] json) {
        return onlyGiven(readChanges(json));
    }

    /** As {@link #read(byte[])}. */
    public Map<String, Answer> read(String json) {
        return onlyGiven(readChanges(json));
    }

    /**
     * Reads changes to answers: as {@link #read(byte[])}, but {@code null} as a value says that the answer is taken back.
     */
    public AnswerChanges readChanges(byte[] json) {
        try (JsonParser parser = JSON.createParser(json)) {
            return new AnswerJson(parser).read();
        } catch (IOException e) {
            throw AnswerJson.unreadable(e);
        }
    }

    /** As {@link #readChanges(byte[])}. */
    public AnswerChanges readChanges(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            return new AnswerJson(parser).read();
        } catch (IOException e) {
            throw AnswerJson.unreadable(e);
        }
    }

    /** UTF-8 JSON in the order of the map. */
    public byte[] write(Map<String, Answer> answers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        try (JsonGenerator generator = JSON.createGenerator(out)) {
            AnswerJson.write(answers, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** As {@link #write}, as text. */
    public String text(Map<String, Answer> answers) {
        return new String(write(answers), StandardCharsets.UTF_8);
    }

    /** One answer as JSON. */
    public String text(Answer answer) {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(out)) {
            AnswerJson.write(answer, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static Map<String, Answer> onlyGiven(AnswerChanges changes) {
        if (!changes.takenBack().isEmpty()) {
            throw new UnreadableAnswers("null was found for " + changes.takenBack() + ", an answer or {\"missing\": code} is allowed");
        }
        return changes.given();
    }
}
