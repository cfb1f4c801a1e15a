package org.trivsel.engine.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trivsel.engine.source.Place;
import org.trivsel.instrument.ScoreKind;
import org.trivsel.instrument.definition.Band;
import org.trivsel.instrument.definition.BandSet;

/** Reads bands. */
final class BandReading {
    private static final int HIGHEST = 99;
    private final Texts texts;
    private final Set<String> ids = new HashSet<>();

    BandReading(Texts texts) {
        this.texts = texts;
    }

    ById<BandSet> read(List<Place> places) {
        ById<BandSet> sets = new ById<>("band set");
        for (Place at : places) {
            ScoreKind by = at.optional("by").flatMap(ScoreKind::ofId).orElse(ScoreKind.PERCENTILE);
            List<Band> bands = new ArrayList<>();
            int below = by == ScoreKind.PERCENTILE ? 0 : by.lowest().intValue() - 1;
            for (Place place : at.each("bands")) {
                bands.add(band(place, below, bands.size() + 1));
                below = place.number("to", 0);
            }
            if (by == ScoreKind.PERCENTILE && below != HIGHEST) {
                at.fault("the last band ends at " + below + ", it must end at " + HIGHEST);
            }
            sets.add(at, at.text("id"), new BandSet(at.text("id"), List.copyOf(bands), by));
        }
        return sets;
    }

    private Band band(Place at, int below, int level) {
        if (at.number("to", 0) <= below) {
            at.at("to").fault("ends at " + at.number("to", 0) + ", it must end above the band before it, " + below);
        }
        if (!ids.add(at.text("id"))) {
            at.fault("a second band with id \"" + at.text("id") + "\" was found, ids are used once over all sets");
        }
        return new Band(at.text("id"), texts.read(at, "title"), below + 1, at.number("to", 0), level);
    }
}
