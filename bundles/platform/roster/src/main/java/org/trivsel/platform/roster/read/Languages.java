package org.trivsel.platform.roster.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of languages, in the languages of our users, to their codes. */
final class Languages {
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;/+&|]\\s*|\\s+(?:og|and|und|samt)\\s+");
    private static final Map<Folded, String> CODES = load();

    private Languages() {
    }

    /** What a cell named, and the first word in it that names no language. */
    record Named(List<String> codes, @Nullable String unknown) {
        Named {
            codes = List.copyOf(codes);
        }
    }

    static Named in(String text) {
        Set<String> codes = new LinkedHashSet<>();
        for (String name : BETWEEN.split(text)) {
            String code = name.isEmpty() ? null : code(name);
            if (code != null) {
                codes.add(code);
            } else if (!name.isEmpty()) {
                return new Named(List.of(), name);
            }
        }
        return new Named(new ArrayList<>(codes), null);
    }

    private static @Nullable String code(String name) {
        String tag = name.matches("[A-Za-z]{2,3}[-_][A-Za-z]{2,4}") ? name.substring(0, name.replace('_', '-').indexOf('-')) : name;
        return CODES.get(Folded.of(tag));
    }

    private static Map<Folded, String> load() {
        Map<Folded, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            codes.put(Folded.of(code), code);
        }
        for (String language : RosterTexts.LANGUAGES) {
            Locale in = Locale.forLanguageTag(language);
            for (String code : Locale.getISOLanguages()) {
                codes.putIfAbsent(Folded.of(Locale.forLanguageTag(code).getDisplayLanguage(in)), code);
            }
        }
        alsoKnownAs(codes);
        return codes;
    }

    /** Names people use which the Java runtime does not know. */
    private static void alsoKnownAs(Map<Folded, String> codes) {
        Map<String, String> names = Map.ofEntries(
                Map.entry("norsk", "no"), Map.entry("norwegisch", "no"), Map.entry("norwegian", "no"), Map.entry("dari", "prs"),
                Map.entry("farsi", "fa"), Map.entry("mandarin", "zh"), Map.entry("kantonesisk", "yue"), Map.entry("pashto", "ps"),
                Map.entry("filippinsk", "fil"), Map.entry("tagalog", "tl"), Map.entry("kurmanji", "kmr"), Map.entry("sorani", "ckb"),
                Map.entry("tamilsk", "ta"), Map.entry("somali", "so"), Map.entry("tigrinja", "ti"), Map.entry("tegnsprog", "sgn"),
                Map.entry("dansk tegnsprog", "dsl"), Map.entry("tegnspråk", "sgn"), Map.entry("gebärdensprache", "sgn"),
                Map.entry("sign language", "sgn"), Map.entry("grønlandsk", "kl"), Map.entry("romani", "rom"), Map.entry("samisk", "se"));
        names.forEach((name, code) -> codes.put(Folded.of(name), code));
    }
}
