package org.trivsel.engine.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trivsel.engine.source.Place;
import org.trivsel.instrument.AgeWindow;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.ScoreKind;
import org.trivsel.instrument.Sex;
import org.trivsel.instrument.definition.LocalText;
import org.trivsel.instrument.norm.GroupNorm;
import org.trivsel.instrument.norm.NormPack;
import org.trivsel.instrument.norm.NormTable;

/** Puts a norm pack together. */
public final class NormReading {
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
        Optional<LocalDate> last = valid.has("to") ? Optional.of(valid.date("to")) : Optional.empty();
        if (last.filter(day -> day.isBefore(valid.date("from"))).isPresent()) {
            valid.at("to").fault("the last day " + last.get() + " lies before the first, " + valid.text("from"));
        }
        NormPack pack = new NormPack(root.text("instrument"), root.text("edition"), valid.date("from"), last, root.text("language"), source,
                root.number("sample-size", 0), root.flag("synthetic"), tables, groups, "provisional".equals(root.text("status")),
                root.optional("replaces"), derived(), hash);
        if (pack.replaces().filter(pack.edition()::equals).isPresent()) {
            root.at("replaces").fault("an edition cannot replace itself");
        }
        root.faults().raise();
        return pack;
    }

    private Set<ScoreKind> derived() {
        Set<ScoreKind> kinds = EnumSet.noneOf(ScoreKind.class);
        root.texts("derive").forEach(id -> ScoreKind.ofId(id).ifPresent(kinds::add));
        return Collections.unmodifiableSet(kinds);
    }

    private NormTable table(Place at) {
        Map<Key, String> keys = keys(at);
        NormRows rows = new NormRows(at);
        return new NormTable(at.text("form"), at.text("scale"), Sex.ofId(at.text("sex")), window(at, "scale", keys),
                at.number("n", 0), at.number("lowest", 0), rows.z(), rows.percentile(), keys, rows.others(), rows.steps(), rows.end());
    }

    private GroupNorm group(Place at) {
        Map<Key, String> keys = keys(at);
        return new GroupNorm(at.text("form"), at.text("group"), Sex.ofId(at.text("sex")), window(at, "group", keys),
                at.number("n", 0), at.at("mean").decimal(), at.at("deviation").decimal(), keys);
    }

    private static Map<Key, String> keys(Place at) {
        Map<Key, String> keys = new EnumMap<>(Key.class);
        for (String id : at.at("for").keys()) {
            Key.ofId(id).ifPresent(key -> keys.put(key, at.at("for").text(id)));
        }
        return Collections.unmodifiableMap(keys);
    }

    private AgeWindow window(Place at, String key, Map<Key, String> keys) {
        if (at.has("from") != at.has("before")) {
            at.fault("from and before belong together, one was found without the other");
        }
        AgeWindow window = at.has("from") && at.has("before") ? at.ages() : AgeWindow.EVER;
        String cell = key + " \"" + at.text(key) + "\" in form \"" + at.text("form") + "\" for sex " + at.text("sex")
                + (keys.isEmpty() ? "" : " and " + keys);
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
