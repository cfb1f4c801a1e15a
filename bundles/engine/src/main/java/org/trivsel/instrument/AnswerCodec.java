package org.trivsel.instrument;

import java.util.Map;

/** Answers as JSON: an object from item id to {@code 1}, {@code "boat"}, {@code ["x","y"]} or {@code {"missing":"declined"}}. Stateless. */
public final class AnswerCodec {

    /**
     * Reads answers in the order they stand.
     *
     * @throws UnreadableAnswers when it is not such an object
     */
    public Map<String, Answer> read(byte[] json) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #read(byte[])}. */
    public Map<String, Answer> read(String json) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads changes to answers: as {@link #read(byte[])}, but {@code null} as a value says that the answer is taken back.
     */
    public AnswerChanges readChanges(byte[] json) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #readChanges(byte[])}. */
    public AnswerChanges readChanges(String json) {
        throw new UnsupportedOperationException();
    }

    /** UTF-8 JSON in the order of the map. */
    public byte[] write(Map<String, Answer> answers) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #write}, as text. */
    public String text(Map<String, Answer> answers) {
        throw new UnsupportedOperationException();
    }

    /** One answer as JSON. */
    public String text(Answer answer) {
        throw new UnsupportedOperationException();
    }
}
