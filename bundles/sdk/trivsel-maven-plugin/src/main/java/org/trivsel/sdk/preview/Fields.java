package org.trivsel.sdk.preview;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a query or of a form that was sent. Blank ones count as not given. */
record Fields(Map<String, List<String>> all) {
    static Fields of(String encoded) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                if (!value.isBlank()) {
                    all.computeIfAbsent(URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8), none -> new ArrayList<>()).add(value.strip());
                }
            }
        }
        return new Fields(all);
    }

    Optional<String> one(String name) {
        return Optional.ofNullable(all.get(name)).map(values -> values.get(0));
    }

    List<String> many(String name) {
        return all.getOrDefault(name, List.of());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }
}
