package org.trivsel.engine.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trivsel.engine.source.Place;
import org.trivsel.instrument.definition.Band;
import org.trivsel.instrument.definition.BandSet;
import org.trivsel.instrument.definition.Group;
import org.trivsel.instrument.definition.Part;
import org.trivsel.instrument.definition.Scale;

/** Reads scales, groups and bands. */
final class RuleReading {
    private static final int HIGHEST = 99;
    private final Texts texts;
    private final ById<BandSet> bandSets = new ById<>("band set");
    private final ById<Scale> scales = new ById<>("scale");
    private final Set<String> bandIds = new HashSet<>();

    RuleReading(Texts texts) {
        this.texts = texts;
    }

    List<BandSet> bandSets(List<Place> places) {
        for (Place at : places) {
            List<Band> bands = new ArrayList<>();
            int below = 0;
            for (Place place : at.each("bands")) {
                bands.add(band(place, below, bands.size() + 1));
                below = place.number("to", 0);
            }
            if (below != HIGHEST) {
                at.fault("the last band ends at " + below + ", it must end at " + HIGHEST);
            }
            bandSets.add(at, at.text("id"), new BandSet(at.text("id"), List.copyOf(bands)));
        }
        return bandSets.all();
    }

    private Band band(Place at, int below, int level) {
        if (at.number("to", 0) <= below) {
            at.at("to").fault("ends at " + at.number("to", 0) + ", it must end above the band before it, " + below);
        }
        if (!bandIds.add(at.text("id"))) {
            at.fault("a second band with id \"" + at.text("id") + "\" was found, ids are used once over all sets");
        }
        return new Band(at.text("id"), texts.read(at, "title"), below + 1, at.number("to", 0), level);
    }

    List<Scale> scales(List<Place> places, ById<Part> parts) {
        for (Place at : places) {
            for (Place part : at.each("parts")) {
                parts.find(part, part.text()).filter(Part::context)
                        .ifPresent(one -> part.fault("part \"" + one.id() + "\" is context and never scores"));
            }
            Place missing = at.at("missing");
            scales.add(at, at.text("id"), new Scale(at.text("id"), texts.read(at, "title"), at.texts("parts"),
                    missing.number("limit", 0), missing.text("rule").equals("prorate"), bands(at)));
        }
        return scales.all();
    }

    List<Group> groups(List<Place> places) {
        ById<Group> groups = new ById<>("group");
        for (Place at : places) {
            at.each("scales").forEach(scale -> scales.find(scale, scale.text()));
            groups.add(at, at.text("id"), new Group(at.text("id"), texts.read(at, "title"), at.texts("scales"), bands(at)));
        }
        return groups.all();
    }

    /** Faults for parts that are asked to be scored and that no scale counts. */
    void checkCounted(List<Place> places, List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (!part.context() && scales.all().stream().noneMatch(scale -> scale.parts().contains(part.id()))) {
                places.get(i).fault("no scale counts part \"" + part.id() + "\"; add one, or set context: true");
            }
        }
    }

    private Optional<String> bands(Place at) {
        at.optional("bands").ifPresent(id -> bandSets.find(at.at("bands"), id));
        return at.optional("bands");
    }
}
