package org.trivsel.conformance.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trivsel.conformance.Findings;
import org.trivsel.conformance.Rule;
import org.trivsel.conformance.source.Material;
import org.trivsel.conformance.source.Outline;
import org.trivsel.conformance.source.Read;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.LocalText;

/** Each language that is called complete is, and what the others fall back to is said. */
public final class TranslationRule implements Rule {
    /** Languages of the platform's own pages. */
    private static final List<String> PAGES = List.of("da", "en", "nb", "de");
    private static final int WORDS_OF_A_SENTENCE = 4;
    /** Danish and Norwegian are often the same for so long. */
    private static final int WORDS_OF_NEIGHBOURS = 12;
    private static final Set<String> NEIGHBOURS = Set.of("da", "nb");
    private static final int MOST_SHOWN = 5;

    @Override
    public String id() {
        return "translations";
    }

    @Override
    public String title() {
        return "Every text in every language that is called complete";
    }

    @Override
    public void check(Material material, Findings findings) {
        for (Read<Definition> read : material.definitions()) {
            read.value().ifPresent(definition -> {
                List<Outline.Words> words = read.outline().words();
                checkUncalled(read, definition, words, findings);
                checkCopies(read, words, findings);
            });
        }
    }

    private static void checkUncalled(Read<Definition> read, Definition definition, List<Outline.Words> words, Findings findings) {
        Set<String> others = new HashSet<>(PAGES);
        words.forEach(text -> others.addAll(text.texts().keySet()));
        definition.languages().forEach(others::remove);
        for (String language : others.stream().sorted().toList()) {
            long there = words.stream().filter(text -> text.texts().containsKey(language)).count();
            String shown = words.stream().filter(text -> !text.texts().containsKey(language)).findFirst().map(text -> fallback(text, language)).orElse("");
            if (there == words.size()) {
                findings.note(read.path(), read.outline().line("/languages"), "All " + there + " texts are there in \"" + language + "\".", "Add it to languages, and it is kept complete.");
            } else {
                findings.note(read.path(), read.outline().line("/languages"), there + " of " + words.size() + " texts are there in \"" + language + "\"; the others are shown in \""
                        + shown + "\".", "Translate them and add \"" + language + "\" to languages, or leave it so.");
            }
        }
    }

    private static String fallback(Outline.Words text, String language) {
        String shown = new LocalText(text.texts()).in(language);
        return text.texts().entrySet().stream().filter(entry -> entry.getValue().equals(shown)).map(Map.Entry::getKey).findFirst().orElse("");
    }

    /** What is said to a child word for word may be the same in all languages: the task may be about the language. */
    private static void checkCopies(Read<Definition> read, List<Outline.Words> words, Findings findings) {
        List<String> shown = new ArrayList<>();
        for (Outline.Words text : words) {
            Map<String, String> languages = new LinkedHashMap<>();
            for (Map.Entry<String, String> one : text.texts().entrySet()) {
                String before = languages.put(one.getValue().strip(), one.getKey());
                if (before != null && !text.key().equals("say") && isLong(one.getValue(), Set.of(before, one.getKey())) && shown.size() < MOST_SHOWN) {
                    shown.add(text.pointer());
                    findings.warning(read.path(), read.outline().line(text.pointer()), "\"" + before + "\" and \"" + one.getKey() + "\" are the same at " + text.pointer() + ".",
                            "Translate it, or leave the second out so that the fallback is used and said.");
                }
            }
        }
    }

    private static boolean isLong(String text, Set<String> languages) {
        return text.strip().split("\\s+").length >= (NEIGHBOURS.containsAll(languages) ? WORDS_OF_NEIGHBOURS : WORDS_OF_A_SENTENCE);
    }
}
