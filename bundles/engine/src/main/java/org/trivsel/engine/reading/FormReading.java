package org.trivsel.engine.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trivsel.engine.source.Place;
import org.trivsel.instrument.MissingCode;
import org.trivsel.instrument.definition.Discontinue;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.FormPart;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemKind;
import org.trivsel.instrument.definition.Part;

/** Reads parts and the forms made of them. */
final class FormReading {
    private final Texts texts;
    private final ById<Item> items;
    private final ById<Part> parts;
    private final Set<String> used = new HashSet<>();

    FormReading(Texts texts, ById<Item> items, ById<Part> parts) {
        this.texts = texts;
        this.items = items;
        this.parts = parts;
    }

    Part part(Place at) {
        Set<MissingCode> wrong = EnumSet.noneOf(MissingCode.class);
        at.texts("counts-as-wrong").forEach(id -> MissingCode.ofId(id).ifPresent(wrong::add));
        boolean context = at.flag("context");
        if (context && (at.has("discontinue") || !wrong.isEmpty())) {
            at.fault("a context part scores nothing, so discontinue and counts-as-wrong have no meaning in it");
        }
        return new Part(at.text("id"), texts.read(at, "title"), context, at.text("respondent"), texts.read(at, "instruction"),
                Set.copyOf(wrong), at.has("discontinue") ? Optional.of(discontinue(at.at("discontinue"))) : Optional.empty());
    }

    private static Discontinue discontinue(Place at) {
        int wrong = at.number("wrong", 1);
        int of = at.number("of", wrong);
        if (of < wrong) {
            at.fault("of is " + of + ", it must be at least wrong, which is " + wrong);
        }
        return new Discontinue(wrong, of);
    }

    Form form(Place at) {
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
        return new Form(at.text("id"), texts.read(at, "title"), at.at("ages").ages(), List.copyOf(formParts));
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

    private static void checkScorable(Place at, Part part, Item item) {
        if (part.context() || item.practice()) {
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
