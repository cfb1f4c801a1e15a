package org.trivsel.engine.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.trivsel.engine.source.Place;
import org.trivsel.instrument.definition.Choice;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemKind;
import org.trivsel.instrument.definition.LocalText;
import org.trivsel.instrument.definition.Picture;

/** Reads the items of a definition. */
final class ItemReading {
    private static final int TEXT_CHARACTERS = 2000;
    private final Texts texts;
    private final ById<Picture> pictures;

    ItemReading(Texts texts, ById<Picture> pictures) {
        this.texts = texts;
        this.pictures = pictures;
    }

    Item read(Place at) {
        ItemKind kind = ItemKind.valueOf(at.text("kind").toUpperCase(Locale.ROOT));
        List<Choice> choices = choices(at, kind);
        checkKeys(at, kind, choices);
        at.each("pictures").forEach(picture -> pictures.find(picture, picture.text()));
        return new Item(at.text("id"), kind, at.flag("practice"), texts.read(at, "say"), texts.read(at, "prompt"),
                at.texts("pictures"), at.flag("name-hidden"), choices, at.flag("open"), max(at, kind, choices));
    }

    private List<Choice> choices(Place at, ItemKind kind) {
        Set<String> right = Set.copyOf(at.texts("correct"));
        Set<String> seen = new HashSet<>();
        List<Choice> choices = at.each("choices").stream().map(place -> choice(place, right, seen)).toList();
        for (String id : right) {
            if (!seen.contains(id)) {
                at.at("correct").fault("\"" + id + "\" is no choice of this item; the choices are " + seen.stream().sorted().toList());
            }
        }
        if (kind == ItemKind.CHOICE && choices.size() < 2) {
            at.fault(choices.size() + " choices were found, a choice needs at least 2");
        }
        return choices;
    }

    private Choice choice(Place at, Set<String> right, Set<String> seen) {
        String id = at.isText() ? at.text() : at.text("id");
        Optional<String> picture = at.isText() ? Optional.of(id) : at.optional("picture");
        LocalText name = at.isText() ? LocalText.NONE : texts.read(at, "name");
        Optional<Picture> drawn = picture.flatMap(one -> pictures.find(at, one));
        if (name.isEmpty() && picture.isEmpty()) {
            at.fault("choice \"" + id + "\" has neither name nor picture, one is needed");
        }
        if (!seen.add(id)) {
            at.fault("a second choice with id \"" + id + "\" was found, ids are used once");
        }
        LocalText shown = name.isEmpty() ? drawn.map(Picture::name).orElse(name) : name;
        return new Choice(id, shown, picture, at.isText() || !at.has("points") ? points(id, right) : at.number("points", 0));
    }

    private static int points(String id, Set<String> right) {
        return right.contains(id) ? 1 : 0;
    }

    private static void checkKeys(Place at, ItemKind kind, List<Choice> choices) {
        boolean choosable = kind == ItemKind.CHOICE || kind == ItemKind.WORDS;
        refuse(at, "choices", choosable, kind);
        refuse(at, "correct", kind == ItemKind.CHOICE, kind);
        refuse(at, "open", kind == ItemKind.WORDS, kind);
        boolean counted = kind == ItemKind.COUNT || kind == ItemKind.WORDS;
        refuse(at, "max", counted || kind == ItemKind.TEXT, kind);
        if (counted && !at.has("max")) {
            at.fault("max is missing, kind " + kind.id() + " needs it");
        }
        if (kind == ItemKind.WORDS && choices.isEmpty() && !at.flag("open")) {
            at.fault("neither choices nor open: true was found, no word could be answered");
        }
    }

    private static void refuse(Place at, String key, boolean allowed, ItemKind kind) {
        if (!allowed && at.has(key)) {
            at.at(key).fault("has no meaning for kind " + kind.id());
        }
    }

    private static int max(Place at, ItemKind kind, List<Choice> choices) {
        return switch (kind) {
            case CORRECT -> 1;
            case CHOICE -> choices.stream().mapToInt(Choice::points).max().orElse(0);
            case COUNT, WORDS -> at.number("max", 1);
            case TEXT -> at.number("max", TEXT_CHARACTERS);
        };
    }
}
