package org.trivsel.platform.country.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivsel.text.Texts;

/** What paths in a pack and the values there are called. */
final class PathWords {
    private final Texts t;
    private final Locale locale;
    private final Map<String, String> tools;

    /** @param tools titles by id */
    PathWords(Locale locale, Map<String, String> tools) {
        this.t = Pages.texts(locale);
        this.locale = locale;
        this.tools = tools;
    }

    String label(String path) {
        List<String> steps = List.of(path.split("/"));
        String first = steps.get(0);
        String last = steps.get(steps.size() - 1);
        return switch (first) {
            case "names" -> t.get("path.names", language(last));
            case "levels" -> last.equals("under") ? t.get("path.level.under", t.get("kind." + steps.get(1)))
                    : t.get("path.level.name", t.get("kind." + steps.get(1)), language(last));
            case "regions" -> t.get("path.region." + last, steps.get(1));
            case "modules" -> t.get("path.module", tools.getOrDefault(last, last));
            case "bases" -> last.equals("law") ? t.get("path.basis.law", steps.get(1)) : t.get("path.basis.text", steps.get(1), language(last));
            case "policies" -> t.get("path.policy", last);
            case "school", "legal" -> t.get("path." + first + "." + last);
            default -> t.get("path." + first);
        };
    }

    String value(@Nullable String value) {
        if (value == null) {
            return t.get("none");
        }
        return switch (value) {
            case "true" -> t.get("yes");
            case "false" -> t.get("no");
            case "" -> t.get("none");
            default -> value;
        };
    }

    private String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(locale);
    }
}
