package org.trivsel.platform.assessment.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import org.jspecify.annotations.Nullable;

/** A JSON object as it is written. Stored texts are put in unparsed. Belongs to one thread. */
public final class JsonText {
    private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

    private final StringBuilder out;
    private boolean first = true;

    public JsonText() {
        this(1024);
    }

    /** @param size how many characters to expect */
    public JsonText(int size) {
        out = new StringBuilder(size).append('{');
    }

    /** A member that is a string; null as value gives JSON null. */
    public JsonText text(String name, @Nullable Object value) {
        name(name);
        if (value == null) {
            out.append("null");
        } else {
            quote(value.toString());
        }
        return this;
    }

    public JsonText number(String name, long value) {
        name(name);
        out.append(value);
        return this;
    }

    /** A member whose value is JSON already; null gives JSON null. */
    public JsonText raw(String name, @Nullable CharSequence json) {
        name(name);
        out.append(json == null ? "null" : json);
        return this;
    }

    /** The finished object. Nothing can be added afterwards. */
    public String end() {
        return out.append('}').toString();
    }

    /** A JSON string. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        ENCODER.quoteAsString(text, quoted);
        return quoted.append('"').toString();
    }

    private void name(String name) {
        if (!first) {
            out.append(',');
        }
        first = false;
        quote(name);
        out.append(':');
    }

    private void quote(String text) {
        out.append('"');
        ENCODER.quoteAsString(text, out);
        out.append('"');
    }
}
