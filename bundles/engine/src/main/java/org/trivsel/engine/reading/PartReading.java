package org.trivsel.engine.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trivsel.engine.source.Place;
import org.trivsel.instrument.AgeWindow;
import org.trivsel.instrument.MissingCode;
import org.trivsel.instrument.definition.Discontinue;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.Part;
import org.trivsel.instrument.definition.PartRules;
import org.trivsel.instrument.definition.PartRules.Basal;
import org.trivsel.instrument.definition.PartRules.Gate;
import org.trivsel.instrument.definition.PartRules.Start;

/** Reads parts and their rules. */
final class PartReading {
    private final Texts texts;
    private final ById<Item> items;
    private final ById<Part> parts;

    PartReading(Texts texts, ById<Item> items, ById<Part> parts) {
        this.texts = texts;
        this.items = items;
        this.parts = parts;
    }

    Part read(Place at) {
        Set<MissingCode> wrong = EnumSet.noneOf(MissingCode.class);
        at.texts("counts-as-wrong").forEach(id -> MissingCode.ofId(id).ifPresent(wrong::add));
        boolean context = at.flag("context");
        if (context && (at.has("discontinue") || !wrong.isEmpty() || at.has("start") || at.has("basal"))) {
            at.fault("a context part scores nothing, so start, basal, discontinue and counts-as-wrong have no meaning in it");
        }
        return new Part(at.text("id"), texts.read(at, "title"), context, at.text("respondent"), texts.read(at, "instruction"),
                Set.copyOf(wrong), at.has("discontinue") ? Optional.of(discontinue(at.at("discontinue"))) : Optional.empty(),
                new PartRules(starts(at), basal(at), gate(at)));
    }

    private static Discontinue discontinue(Place at) {
        int wrong = at.number("wrong", 1);
        int of = at.number("of", wrong);
        if (of < wrong) {
            at.fault("of is " + of + ", it must be at least wrong, which is " + wrong);
        }
        return new Discontinue(wrong, of);
    }

    private List<Start> starts(Place at) {
        List<Start> starts = new ArrayList<>();
        for (Place place : at.each("start")) {
            items.find(place.at("item"), place.text("item"));
            AgeWindow ages = place.ages();
            for (Start other : starts) {
                if (ages.from().compareTo(other.ages().before()) < 0 && other.ages().from().compareTo(ages.before()) < 0) {
                    place.fault("ages " + ages + " overlap with " + other.ages() + ", a child begins at one place");
                }
            }
            starts.add(new Start(ages, place.text("item")));
        }
        return List.copyOf(starts);
    }

    private static Optional<Basal> basal(Place at) {
        if (!at.has("basal")) {
            return Optional.empty();
        }
        if (!at.has("start")) {
            at.at("basal").fault("there is no start, so no item stands before it; add start, or leave basal out");
        }
        Place basal = at.at("basal");
        return Optional.of(new Basal(basal.number("right", 1), !basal.has("credit") || basal.flag("credit")));
    }

    /** A gate looks at a part that stands before, so gates never go round in a circle. */
    private Optional<Gate> gate(Place at) {
        if (!at.has("gate")) {
            return Optional.empty();
        }
        Place gate = at.at("gate");
        parts.find(gate.at("part"), gate.text("part")).filter(Part::context)
                .ifPresent(part -> gate.fault("part \"" + part.id() + "\" is context and has no points to open with"));
        return Optional.of(new Gate(gate.text("part"), gate.number("at-least", 1)));
    }
}
