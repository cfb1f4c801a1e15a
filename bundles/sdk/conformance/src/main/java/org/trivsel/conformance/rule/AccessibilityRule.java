package org.trivsel.conformance.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trivsel.conformance.Findings;
import org.trivsel.conformance.Rule;
import org.trivsel.conformance.source.Material;
import org.trivsel.conformance.source.Read;
import org.trivsel.instrument.definition.Choice;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemKind;
import org.trivsel.instrument.definition.LocalText;

/** Who cannot see, hear or tell colours apart meets the same item: in words, with a name for each thing that can be chosen. */
public final class AccessibilityRule implements Rule {
    @Override
    public String id() {
        return "accessibility";
    }

    @Override
    public String title() {
        return "Every item can be met in words";
    }

    @Override
    public void check(Material material, Findings findings) {
        for (Read<Definition> read : material.definitions()) {
            read.value().ifPresent(definition -> {
                definition.items().values().forEach(item -> checkItem(read, definition, item, findings));
                definition.pictures().values().forEach(picture -> checkName(read, definition, "/pictures/" + picture.id(), picture.id(), picture.file(), picture.name(), findings));
                definition.sounds().values().forEach(sound -> checkName(read, definition, "/sounds/" + sound.id(), sound.id(), sound.file(), sound.text(), findings));
            });
        }
    }

    private static void checkItem(Read<Definition> read, Definition definition, Item item, Findings findings) {
        int line = read.outline().line("items", item.id());
        if (item.say().isEmpty() && item.prompt().isEmpty()) {
            findings.error(read.path(), line, "Item \"" + item.id() + "\" asks nothing in words.", "Add say (word for word to the child) or prompt (for the adult).");
        }
        for (String language : definition.languages()) {
            Map<String, String> names = new HashMap<>();
            for (Choice choice : item.choices()) {
                String name = name(definition, choice).map(text -> text.in(language)).orElse("").strip();
                String before = names.put(name.toLowerCase(Locale.ROOT), choice.id());
                if (name.isEmpty()) {
                    findings.error(read.path(), line, "Choice \"" + choice.id() + "\" of item \"" + item.id() + "\" has no name in \"" + language + "\".",
                            "Give it a name, which is read aloud where its picture cannot be seen.");
                } else if (before != null) {
                    findings.error(read.path(), line, "Choices \"" + before + "\" and \"" + choice.id() + "\" of item \"" + item.id() + "\" are both called \"" + name + "\" in \""
                            + language + "\".", "Give each a name of its own; who hears them cannot see which is which.");
                }
            }
        }
        if (item.kind() == ItemKind.SCALE && item.choices().stream().allMatch(choice -> choice.anchor().isEmpty())) {
            findings.warning(read.path(), line, "No step of item \"" + item.id() + "\" has an anchor.", "Say in anchor what is meant by each step, so that two people rate alike.");
        }
    }

    private static Optional<LocalText> name(Definition definition, Choice choice) {
        if (!choice.name().isEmpty()) {
            return Optional.of(choice.name());
        }
        return choice.picture().map(picture -> definition.pictures().get(picture).name()).or(() -> choice.sound().map(sound -> definition.sounds().get(sound).text()));
    }

    private static void checkName(Read<Definition> read, Definition definition, String pointer, String id, String file, LocalText name, Findings findings) {
        for (String language : List.copyOf(definition.languages())) {
            String text = name.in(language).strip();
            boolean ofFile = text.equalsIgnoreCase(file) || text.endsWith(".svg") || text.endsWith(".mp3") || text.contains("/") && text.contains(".");
            if (text.isEmpty() || ofFile) {
                findings.error(read.path(), read.outline().line(pointer), "\"" + id + "\" is called \"" + text + "\" in \"" + language + "\", which says nothing of what is to be seen or heard.",
                        "Say it in words: what a person who sees or hears it would say.");
            }
        }
    }
}
