package org.trivsel.engine.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trivsel.engine.source.Place;
import org.trivsel.instrument.definition.BandSet;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.FormPart;
import org.trivsel.instrument.definition.Group;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemKind;
import org.trivsel.instrument.definition.Part;
import org.trivsel.instrument.definition.Scale;
import org.trivsel.instrument.definition.ScaleRule;
import org.trivsel.instrument.definition.ScaleRule.Method;
import org.trivsel.instrument.definition.ScaleRule.Missing;
import org.trivsel.instrument.definition.ScaleRule.Step;
import org.trivsel.instrument.definition.ScaleRule.Weighted;

/** Reads scales and the groups made of them. */
final class ScaleReading {
    private final Texts texts;
    private final ById<BandSet> bandSets;
    private final ById<Part> parts;
    private final ById<Item> items;
    private final Set<String> asked = new HashSet<>();
    private final ById<Scale> scales = new ById<>("scale");

    ScaleReading(Texts texts, ById<BandSet> bandSets, ById<Part> parts, ById<Item> items, List<Form> forms) {
        this.texts = texts;
        this.bandSets = bandSets;
        this.parts = parts;
        this.items = items;
        for (Form form : forms) {
            for (FormPart part : form.parts()) {
                part.items().stream().filter(item -> !part.part().context() && !item.practice()).forEach(item -> asked.add(item.id()));
            }
        }
    }

    ById<Scale> scales(List<Place> places) {
        for (Place at : places) {
            for (Place part : at.each("parts")) {
                parts.find(part, part.text()).filter(Part::context)
                        .ifPresent(one -> part.fault("part \"" + one.id() + "\" is context and never scores"));
            }
            Place missing = at.at("missing");
            ScaleRule rule = rule(at, missing);
            if (rule.items().isEmpty() && !at.has("parts") && rule.levels().isEmpty()) {
                at.fault("neither parts nor items was found, the scale would count nothing");
            }
            scales.add(at, at.text("id"), new Scale(at.text("id"), texts.read(at, "title"), at.texts("parts"),
                    missing.number("limit", 0), rule.missing() == Missing.PRORATE, bands(at), rule));
        }
        return scales;
    }

    private ScaleRule rule(Place at, Place missing) {
        Method method = at.has("method") ? Method.valueOf(at.text("method").toUpperCase(Locale.ROOT)) : Method.SUM;
        boolean fills = method == Method.SUM || method == Method.MEAN;
        if (fills && !missing.has("rule")) {
            missing.fault("rule is missing: say whether missing answers are prorated, count as zero or are adjusted");
        }
        if (method == Method.LEVEL != at.has("levels")) {
            at.fault("method level and levels belong together, one was found without the other");
        }
        List<Step> levels = levels(at);
        return new ScaleRule(method, method == Method.LEVEL ? members(levels) : weighted(at, method), at.number("decimals", 0),
                fills && missing.has("rule") ? Missing.valueOf(missing.text("rule").toUpperCase(Locale.ROOT)) : Missing.ZERO, levels);
    }

    private List<Weighted> weighted(Place at, Method method) {
        List<Weighted> weighted = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Place place : at.each("items")) {
            String id = place.isText() ? place.text() : place.text("item");
            checkItem(place, id, method);
            if (!seen.add(id)) {
                place.fault("item \"" + id + "\" stands twice in this scale");
            }
            BigDecimal weight = !place.isText() && place.has("weight") ? place.at("weight").decimal() : BigDecimal.ONE;
            weighted.add(new Weighted(id, weight, !place.isText() && place.flag("reverse")));
        }
        return List.copyOf(weighted);
    }

    private List<Step> levels(Place at) {
        List<Step> levels = new ArrayList<>();
        for (Place place : at.each("levels")) {
            for (Place item : place.each("items")) {
                checkItem(item, item.text(), Method.LEVEL);
            }
            if (!levels.isEmpty() && place.number("level", 0) <= levels.get(levels.size() - 1).level()) {
                place.fault("level " + place.number("level", 0) + " follows " + levels.get(levels.size() - 1).level() + ", levels must rise");
            }
            levels.add(new Step(place.number("level", 0), place.texts("items"), place.number("at-least", 1)));
        }
        return List.copyOf(levels);
    }

    private static List<Weighted> members(List<Step> levels) {
        return levels.stream().flatMap(step -> step.items().stream()).distinct().map(item -> new Weighted(item, BigDecimal.ONE, false)).toList();
    }

    private void checkItem(Place at, String id, Method method) {
        Optional<Item> found = items.find(at, id);
        if (found.isPresent() && !asked.contains(id)) {
            at.fault("item \"" + id + "\" is practice or context and never scores");
        }
        found.filter(item -> method == Method.RATE && item.kind() != ItemKind.TIMED)
                .ifPresent(item -> at.fault("item \"" + id + "\" has no seconds, a rate counts items of kind timed"));
    }

    List<Group> groups(List<Place> places) {
        ById<Group> groups = new ById<>("group");
        for (Place at : places) {
            at.each("scales").forEach(scale -> scales.find(scale, scale.text()));
            Map<String, BigDecimal> weights = new HashMap<>();
            for (String scale : at.at("weights").keys()) {
                if (!at.texts("scales").contains(scale)) {
                    at.at("weights").fault("scale \"" + scale + "\" has a weight but is not in this group");
                }
                weights.put(scale, at.at("weights").at(scale).decimal());
            }
            groups.add(at, at.text("id"), new Group(at.text("id"), texts.read(at, "title"), at.texts("scales"), bands(at), Map.copyOf(weights)));
        }
        return groups.all();
    }

    /** Faults for parts that are asked to be scored and that no scale counts. */
    void checkCounted(List<Place> places, List<Form> forms) {
        for (Place place : places) {
            String id = place.text("id");
            Set<String> own = new HashSet<>();
            forms.forEach(form -> form.part(id).ifPresent(part -> part.items().forEach(item -> own.add(item.id()))));
            boolean counted = scales.all().stream().anyMatch(scale -> scale.rule().items().isEmpty() ? scale.parts().contains(id)
                    : scale.rule().items().stream().anyMatch(one -> own.contains(one.item())));
            if (!place.flag("context") && !counted) {
                place.fault("no scale counts part \"" + id + "\"; add one, or set context: true");
            }
        }
    }

    private Optional<String> bands(Place at) {
        at.optional("bands").ifPresent(id -> bandSets.find(at.at("bands"), id));
        return at.optional("bands");
    }
}
