package org.trivsel.engine.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trivsel.engine.source.Place;
import org.trivsel.instrument.definition.Choice;
import org.trivsel.instrument.definition.ItemKind;

/** Which keys have a meaning for which kinds of item, and which they need. */
final class KindKeys {
    private static final Set<ItemKind> CHOOSABLE = EnumSet.of(ItemKind.CHOICE, ItemKind.WORDS, ItemKind.SCALE, ItemKind.CHECKLIST, ItemKind.OBSERVATION);
    private static final Set<ItemKind> COUNTED = EnumSet.of(ItemKind.COUNT, ItemKind.WORDS, ItemKind.RULER, ItemKind.TIMED);
    private static final Map<String, Set<ItemKind>> ALLOWED = Map.ofEntries(
            Map.entry("choices", CHOOSABLE),
            Map.entry("frame", EnumSet.of(ItemKind.SCALE, ItemKind.OBSERVATION, ItemKind.CHOICE)),
            Map.entry("correct", EnumSet.of(ItemKind.CHOICE)),
            Map.entry("open", EnumSet.of(ItemKind.WORDS)),
            Map.entry("unit", EnumSet.of(ItemKind.MEASURED)),
            Map.entry("range", EnumSet.of(ItemKind.MEASURED, ItemKind.SCORE)),
            Map.entry("trials", EnumSet.of(ItemKind.MEASURED)),
            Map.entry("sides", EnumSet.of(ItemKind.MEASURED)),
            Map.entry("take", EnumSet.of(ItemKind.MEASURED)),
            Map.entry("across", EnumSet.of(ItemKind.MEASURED)),
            Map.entry("cuts", EnumSet.of(ItemKind.MEASURED, ItemKind.TIMED)),
            Map.entry("seconds", EnumSet.of(ItemKind.TIMED)),
            Map.entry("gives", EnumSet.of(ItemKind.TIMED)),
            Map.entry("zones", EnumSet.of(ItemKind.RULER)),
            Map.entry("levels", EnumSet.of(ItemKind.INDICATORS)));
    private static final Map<String, Set<ItemKind>> NEEDED = Map.of(
            "max", COUNTED,
            "range", EnumSet.of(ItemKind.MEASURED, ItemKind.SCORE),
            "unit", EnumSet.of(ItemKind.MEASURED),
            "seconds", EnumSet.of(ItemKind.TIMED),
            "gives", EnumSet.of(ItemKind.TIMED),
            "levels", EnumSet.of(ItemKind.INDICATORS));

    private KindKeys() { }

    static void check(Place at, ItemKind kind, List<Choice> choices) {
        ALLOWED.forEach((key, kinds) -> refuse(at, key, kinds.contains(kind), kind));
        refuse(at, "max", COUNTED.contains(kind) || kind == ItemKind.TEXT, kind);
        NEEDED.forEach((key, kinds) -> {
            if (kinds.contains(kind) && !at.has(key)) {
                at.fault(key + " is missing, kind " + kind.id() + " needs it");
            }
        });
        if (kind == ItemKind.WORDS && choices.isEmpty() && !at.flag("open")) {
            at.fault("neither choices nor open: true was found, no word could be answered");
        }
    }

    private static void refuse(Place at, String key, boolean allowed, ItemKind kind) {
        if (!allowed && at.has(key)) {
            at.at(key).fault("has no meaning for kind " + kind.id());
        }
    }
}
