package org.trivsel.engine.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivsel.engine.source.Place;
import org.trivsel.instrument.AgeWindow;
import org.trivsel.instrument.Sex;
import org.trivsel.instrument.definition.LocalText;
import org.trivsel.instrument.norm.GroupNorm;
import org.trivsel.instrument.norm.NormPack;
import org.trivsel.instrument.norm.NormTable;

/** Puts a norm pack together. */
public final class NormReading {
    private static final int DECIMALS = 2;
    private final Place root;
    private final Map<String, List<AgeWindow>> windows = new HashMap<>();

    public NormReading(Place root) {
        this.root = root;
    }

    /** The pack; throws with all faults when there are any. */
    public NormPack pack(String hash) {
        Place valid = root.at("valid");
        LocalText source = root.localText("source");
        List<NormTable> tables = root.each("tables").stream().map(this::table).toList();
        List<GroupNorm> groups = root.each("groups").stream().map(this::group).toList();
        NormPack pack = new NormPack(root.text("instrument"), root.text("edition"), valid.date("from"),
                valid.has("to") ? Optional.of(valid.date("to")) : Optional.empty(), root.text("language"), source,
                root.number("sample-size", 0), root.flag("synthetic"), tables, groups, hash);
        root.faults().raise();
        return pack;
    }

    private NormTable table(Place at) {
        List<BigDecimal> z = decimals(at);
        List<Integer> percentile = at.each("percentile").stream().map(Place::number).toList();
        if (z.size() != percentile.size()) {
            at.fault(z.size() + " z and " + percentile.size() + " percentiles were found, they must be equally many");
        }
        checkRising(at, "z", z);
        checkRising(at, "percentile", percentile);
        return new NormTable(at.text("form"), at.text("scale"), Sex.ofId(at.text("sex")), window(at, "scale"),
                at.number("n", 0), at.number("lowest", 0), z, percentile);
    }

    private GroupNorm group(Place at) {
        return new GroupNorm(at.text("form"), at.text("group"), Sex.ofId(at.text("sex")), window(at, "group"),
                at.number("n", 0), at.at("mean").decimal(), at.at("deviation").decimal());
    }

    private static List<BigDecimal> decimals(Place at) {
        List<BigDecimal> z = new ArrayList<>();
        for (Place place : at.each("z")) {
            if (place.decimal().stripTrailingZeros().scale() > DECIMALS) {
                place.fault(place.json() + " was found, at most two decimals are allowed");
            }
            z.add(place.decimal().setScale(DECIMALS, RoundingMode.HALF_UP));
        }
        return List.copyOf(z);
    }

    private static <T extends Comparable<T>> void checkRising(Place at, String key, List<T> values) {
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i).compareTo(values.get(i - 1)) < 0) {
                at.each(key).get(i).fault(values.get(i) + " follows " + values.get(i - 1) + ", values must not fall");
            }
        }
    }

    private AgeWindow window(Place at, String key) {
        AgeWindow window = at.ages();
        String cell = key + " \"" + at.text(key) + "\" in form \"" + at.text("form") + "\" for sex " + at.text("sex");
        List<AgeWindow> others = windows.computeIfAbsent(cell, none -> new ArrayList<>());
        for (AgeWindow other : others) {
            if (window.from().compareTo(other.before()) < 0 && other.from().compareTo(window.before()) < 0) {
                at.fault("ages " + window + " overlap with " + other + " for " + cell);
            }
        }
        others.add(window);
        return window;
    }
}
