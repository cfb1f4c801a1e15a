package org.trivsel.platform.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.problem.Invalid;

/** Names and values of a query or a form. Query and body are never mixed. Immutable. */
final class FormData {
    static final FormData EMPTY = new FormData(Map.of());
    private static final int MOST_FIELDS = 2000;

    private final Map<String, List<String>> values;

    private FormData(Map<String, List<String>> values) {
        this.values = values;
    }

    /** @throws Invalid when it is not encoded as forms are, or holds what no text can */
    static FormData parse(@Nullable String encoded) {
        if (encoded == null || encoded.isEmpty()) {
            return EMPTY;
        }
        Builder builder = new Builder();
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            builder.add(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
        return builder.build();
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Invalid("body", "not-a-form", "The form is not encoded as forms are.");
        }
    }

    /** The first value, trimmed; empty when missing or blank. */
    Optional<String> first(String name) {
        return all(name).stream().findFirst().map(String::strip).filter(value -> !value.isEmpty());
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    Map<String, List<String>> asMap() {
        return values;
    }

    /** Collects fields as they come. */
    static final class Builder {
        private final Map<String, List<String>> values = new LinkedHashMap<>();
        private int count;

        void add(String name, String value) {
            if (++count > MOST_FIELDS) {
                throw new Invalid("body", "too-many-fields", "A form has at most " + MOST_FIELDS + " fields.");
            }
            if (value.indexOf('\0') >= 0) {
                throw new Invalid(name, "not-storable", "No keyboard writes the character 0 and the database keeps none: leave it out.");
            }
            values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }

        FormData build() {
            return new FormData(values);
        }
    }
}
