package org.trivsel.platform.web;

import java.util.Map;
import java.util.stream.Collectors;

/** The few flat objects that scripts of ours read. */
public final class Json {
    private Json() {
    }

    /** An object of texts and numbers. */
    public static String object(Map<String, ?> members) {
        return members.entrySet().stream()
                .map(member -> quote(member.getKey()) + ":" + (member.getValue() instanceof Number number ? number : quote(member.getValue().toString())))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** The members of two objects in one. */
    static String joined(String object, String more) {
        String inner = more.strip();
        boolean empty = inner.length() < 2 || inner.substring(1, inner.length() - 1).isBlank();
        return empty ? object : object.substring(0, object.length() - 1) + "," + inner.substring(1);
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ' || c == '<' || c == '\u2028' || c == '\u2029') {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
