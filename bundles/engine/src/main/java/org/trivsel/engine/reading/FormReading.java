package org.trivsel.engine.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trivsel.engine.source.Place;
import org.trivsel.instrument.AgeWindow;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.definition.Fit;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.FormPart;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemKind;
import org.trivsel.instrument.definition.Part;

/** Reads the forms made of parts. */
final class FormReading {
    private final Texts texts;
    private final ById<Item> items;
    private final ById<Part> parts;
    private final boolean scored;
    private final Set<String> used = new HashSet<>();

    FormReading(Texts texts, ById<Item> items, ById<Part> parts, boolean scored) {
        this.texts = texts;
        this.items = items;
        this.parts = parts;
        this.scored = scored;
    }

    Form form(Place at, Set<String> seasons) {
        List<FormPart> formParts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Place place : at.each("parts")) {
            parts.find(place.at("part"), place.text("part")).ifPresent(part -> {
                if (formParts.stream().anyMatch(one -> one.part() == part)) {
                    place.fault("part \"" + part.id() + "\" stands twice in this form");
                }
                formParts.add(new FormPart(part, formItems(place, part, seen)));
            });
        }
        FormOrder.check(at, formParts);
        return new Form(at.text("id"), texts.read(at, "title"), at.has("ages") ? at.at("ages").ages() : AgeWindow.EVER, List.copyOf(formParts),
                new Fit(keys(at.at("for"), seasons), at.has("ages")));
    }

    private static Map<Key, Set<String>> keys(Place at, Set<String> seasons) {
        Map<Key, Set<String>> keys = new EnumMap<>(Key.class);
        for (String id : at.keys()) {
            Key.ofId(id).ifPresent(key -> keys.put(key, Set.copyOf(at.texts(id))));
        }
        for (Place season : at.each("season")) {
            if (!seasons.contains(season.text())) {
                season.fault("there is no season \"" + season.text() + "\"; there are " + seasons.stream().sorted().toList());
            }
        }
        return keys;
    }

    private List<Item> formItems(Place at, Part part, Set<String> seen) {
        List<Item> found = new ArrayList<>();
        for (Place place : at.each("items")) {
            items.find(place, place.text()).ifPresent(item -> {
                if (!seen.add(item.id())) {
                    place.fault("item \"" + item.id() + "\" stands twice in this form");
                }
                checkScorable(place, part, item);
                found.add(item);
            });
        }
        used.addAll(seen);
        return List.copyOf(found);
    }

    private void checkScorable(Place at, Part part, Item item) {
        if (part.context() || item.practice() || !scored) {
            return;
        }
        if (item.kind() == ItemKind.TEXT) {
            at.fault("item \"" + item.id() + "\" is text, which never scores; it belongs in a context part");
        }
        if (item.kind() == ItemKind.CHOICE && item.max() == 0) {
            at.fault("item \"" + item.id() + "\" has no right choice, so it cannot score; set correct, or points at choices");
        }
    }

    /** Faults for items that no form asks. */
    void checkUse(List<Place> places) {
        for (Place place : places) {
            if (!used.contains(place.text("id"))) {
                place.fault("no form asks item \"" + place.text("id") + "\"");
            }
        }
    }
}
