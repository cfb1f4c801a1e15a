package org.trivsel.document;

import java.util.function.ToIntFunction;

/** A document that keeps to its schema. Immutable. */
public final class Document {
    private final String json;
    private final ToIntFunction<String> lines;

    Document(String json, ToIntFunction<String> lines) {
        this.json = json;
        this.lines = lines;
    }

    /** The same as JSON. */
    public String json() {
        return json;
    }

    /** The line of a place, or of the nearest one around it; 0 when unknown. @param pointer such as {@code /levels/GROUP} */
    public int line(String pointer) {
        return lines.applyAsInt(pointer);
    }
}
