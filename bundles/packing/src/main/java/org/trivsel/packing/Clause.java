package org.trivsel.packing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One clause of a header of a manifest: {@code name;name;attribute=value;directive:=value}. Types of attributes are left out.
 *
 * @param names paths before the first parameter, at least one
 */
public record Clause(List<String> names, Map<String, String> attributes, Map<String, String> directives) {
    /** @throws IllegalArgumentException when it is not written as headers are */
    public static List<Clause> all(@Nullable String header) {
        List<Clause> clauses = new ArrayList<>();
        for (String clause : header == null ? List.<String>of() : split(header, ',')) {
            clauses.add(one(clause));
        }
        return clauses;
    }

    public boolean isOptional() {
        return "optional".equals(directives.get("resolution"));
    }

    private static Clause one(String text) {
        List<String> names = new ArrayList<>();
        Map<String, String> attributes = new LinkedHashMap<>();
        Map<String, String> directives = new LinkedHashMap<>();
        for (String part : split(text, ';')) {
            int equals = unquoted(part, '=');
            if (equals < 0) {
                names.add(part);
            } else if (part.charAt(Math.max(0, equals - 1)) == ':') {
                directives.put(part.substring(0, equals - 1).strip(), value(part.substring(equals + 1)));
            } else {
                attributes.put(part.substring(0, equals).strip().replaceFirst(":.*", ""), value(part.substring(equals + 1)));
            }
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A clause without a name: " + text);
        }
        return new Clause(names, attributes, directives);
    }

    private static String value(String text) {
        String bare = text.strip();
        return bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"") ? bare.substring(1, bare.length() - 1) : bare;
    }

    private static List<String> split(String text, char at) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        for (int end = unquoted(rest, at); end >= 0; end = unquoted(rest, at)) {
            parts.add(rest.substring(0, end).strip());
            rest = rest.substring(end + 1);
        }
        parts.add(rest.strip());
        parts.removeIf(String::isEmpty);
        return parts;
    }

    private static int unquoted(String text, char sought) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == sought && !quoted) {
                return i;
            }
        }
        return -1;
    }
}
