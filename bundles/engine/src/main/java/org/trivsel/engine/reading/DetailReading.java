package org.trivsel.engine.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.trivsel.engine.source.Place;
import org.trivsel.instrument.definition.ItemDetail;
import org.trivsel.instrument.definition.ItemDetail.Cut;
import org.trivsel.instrument.definition.ItemDetail.Gives;
import org.trivsel.instrument.definition.ItemDetail.Indicator;
import org.trivsel.instrument.definition.ItemDetail.Level;
import org.trivsel.instrument.definition.ItemDetail.Range;
import org.trivsel.instrument.definition.ItemDetail.Take;
import org.trivsel.instrument.definition.ItemDetail.Zone;
import org.trivsel.instrument.definition.ItemKind;

/** Reads what items of one kind have beside what all have. Keys that a kind lacks were named before; stand-ins take their place. */
final class DetailReading {
    private final Texts texts;

    DetailReading(Texts texts) {
        this.texts = texts;
    }

    ItemDetail read(Place at, ItemKind kind) {
        return switch (kind) {
            case MEASURED -> measured(at);
            case TIMED -> new ItemDetail.Timed(at.at("seconds").decimal(), at.number("max", 1),
                    at.has("gives") ? Gives.valueOf(constant(at.text("gives"))) : Gives.CORRECT, cuts(at));
            case RULER -> new ItemDetail.Ruler(zones(at));
            case INDICATORS -> new ItemDetail.Indicators(levels(at));
            case SCORE -> new ItemDetail.Entered(range(at));
            case CORRECT, CHOICE, COUNT, WORDS, TEXT, SCALE, CHECKLIST, OBSERVATION -> ItemDetail.NONE;
        };
    }

    private static ItemDetail measured(Place at) {
        int trials = at.number("trials", 1);
        List<String> sides = at.texts("sides");
        if (trials > 1 && !at.has("take")) {
            at.fault("take is missing: of " + trials + " trials one number counts, say which");
        }
        if (!sides.isEmpty() && !at.has("across")) {
            at.fault("across is missing: the sides " + sides + " are put together, say how");
        }
        return new ItemDetail.Measured(at.text("unit"), range(at), trials, sides, take(at, "take"), take(at, "across"), cuts(at));
    }

    private static Take take(Place at, String key) {
        return at.has(key) ? Take.valueOf(constant(at.text(key))) : Take.FIRST;
    }

    private static Range range(Place at) {
        if (!at.has("range")) {
            return new Range(BigDecimal.ZERO, BigDecimal.ONE, 0);
        }
        Place range = at.at("range");
        Range read = new Range(range.at("from").decimal(), range.at("to").decimal(), range.number("decimals", 0));
        if (read.least().compareTo(read.most()) >= 0) {
            range.fault("from is " + read.least() + " and to is " + read.most() + ", a range must end above its beginning");
        }
        return read;
    }

    private static List<Cut> cuts(Place at) {
        List<Cut> cuts = new ArrayList<>();
        for (Place place : at.each("cuts")) {
            Cut cut = new Cut(place.at("from").decimal(), place.number("points", 0));
            if (!cuts.isEmpty() && cut.from().compareTo(cuts.get(cuts.size() - 1).from()) <= 0) {
                place.fault("from " + cut.from() + " follows " + cuts.get(cuts.size() - 1).from() + ", cuts must rise");
            }
            cuts.add(cut);
        }
        return List.copyOf(cuts);
    }

    private List<Zone> zones(Place at) {
        List<Zone> zones = new ArrayList<>();
        for (Place place : at.each("zones")) {
            Zone zone = new Zone(texts.read(place, "title"), place.number("to", 0));
            if (!zones.isEmpty() && zone.to() <= zones.get(zones.size() - 1).to()) {
                place.fault("ends at " + zone.to() + ", it must end above the zone before it, " + zones.get(zones.size() - 1).to());
            }
            zones.add(zone);
        }
        int max = at.number("max", 1);
        if (!zones.isEmpty() && zones.get(zones.size() - 1).to() != max) {
            at.at("zones").fault("the last zone ends at " + zones.get(zones.size() - 1).to() + ", it must end at " + max);
        }
        return List.copyOf(zones);
    }

    private List<Level> levels(Place at) {
        List<Level> levels = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Place place : at.each("levels")) {
            List<Indicator> indicators = place.each("indicators").stream().map(one -> indicator(one, ids)).toList();
            Level level = new Level(place.number("level", 0), indicators);
            if (!levels.isEmpty() && level.level() < levels.get(levels.size() - 1).level() + 2) {
                place.fault("level " + level.level() + " follows " + levels.get(levels.size() - 1).level()
                        + ", levels must rise by at least 2, since half of the next one gives the level between");
            }
            levels.add(level);
        }
        return List.copyOf(levels);
    }

    private Indicator indicator(Place at, Set<String> ids) {
        if (!ids.add(at.text("id"))) {
            at.fault("a second indicator with id \"" + at.text("id") + "\" was found, ids are used once in an item");
        }
        return new Indicator(at.text("id"), texts.read(at, "text"));
    }

    private static String constant(String id) {
        return id.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
