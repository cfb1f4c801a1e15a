package org.trivsel.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** Reads texts and their translations. */
final class Texts {
    private static final Set<String> KNOWN = Set.of("da", "en", "nb", "de", "kl", "sv");
    private final String first;
    private final List<String> faults;

    Texts(String language, List<String> faults) {
        this.first = ours(language);
        this.faults = faults;
        if (!KNOWN.contains(first)) {
            faults.add("/language: \"" + language + "\" was found, one of " + KNOWN.stream().sorted().toList() + " is needed");
        }
    }

    String first() {
        return first;
    }

    private static String ours(String language) {
        String base = language.split("[-_]", 2)[0];
        return base.equals("no") ? "nb" : base;
    }

    /** The text by language; languages that definitions do not have are left out. */
    ObjectNode of(JsonNode element, String key, String path) {
        ObjectNode texts = Fhir.object();
        if (!element.path(key).isTextual()) {
            faults.add(path + "/" + key + ": there is no text, give one");
        }
        texts.put(first, element.path(key).asText());
        for (JsonNode translation : Fhir.extensions(element.path("_" + key), Fhir.TRANSLATION)) {
            String language = "";
            String text = "";
            for (JsonNode part : translation.path("extension")) {
                language = part.path("url").asText().equals("lang") ? ours(part.path("valueCode").asText()) : language;
                text = part.path("url").asText().equals("content") ? part.path("valueString").asText(part.path("valueMarkdown").asText()) : text;
            }
            if (KNOWN.contains(language) && !text.isEmpty()) {
                texts.put(language, text);
            }
        }
        return texts;
    }
}
