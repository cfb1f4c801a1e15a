package org.trivsel.instrument.definition;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A text in one or more languages. A language without text falls back to one its readers understand. */
public record LocalText(Map<String, String> byLanguage) {
    /** No text in any language. */
    public static final LocalText NONE = new LocalText(Map.of());

    private static final Set<String> SCANDINAVIAN = Set.of("nb", "nn", "no", "sv", "kl", "fo");
    private static final List<String> DANISH_FIRST = List.of("da", "en", "nb", "de");
    private static final List<String> ENGLISH_FIRST = List.of("en", "da", "nb", "de");

    public LocalText {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The text in the language ({@code da}, {@code nb-NO} ...), else in the nearest one there is, else empty. */
    public String in(String language) {
        String base = language.split("[-_]", 2)[0];
        String exact = byLanguage.get(base);
        return exact != null ? exact : nearest(base);
    }

    /** Whether there is a text in exactly this language. */
    public boolean has(String language) {
        return byLanguage.containsKey(language);
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    private String nearest(String language) {
        for (String other : SCANDINAVIAN.contains(language) ? DANISH_FIRST : ENGLISH_FIRST) {
            String text = byLanguage.get(other);
            if (text != null) {
                return text;
            }
        }
        return byLanguage.values().stream().sorted().findFirst().orElse("");
    }
}
