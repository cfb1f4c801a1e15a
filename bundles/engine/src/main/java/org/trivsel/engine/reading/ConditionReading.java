package org.trivsel.engine.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.trivsel.engine.source.Place;
import org.trivsel.instrument.definition.Condition;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemKind;

/** Reads what an answer must say. */
final class ConditionReading {
    private static final Set<ItemKind> CHOOSABLE = EnumSet.of(ItemKind.CHOICE, ItemKind.WORDS, ItemKind.SCALE, ItemKind.CHECKLIST);
    private static final Set<ItemKind> COUNTED = EnumSet.of(ItemKind.COUNT, ItemKind.WORDS, ItemKind.CORRECT, ItemKind.RULER, ItemKind.CHECKLIST,
            ItemKind.SCORE);
    private final ById<Item> items;

    ConditionReading(ById<Item> items) {
        this.items = items;
    }

    List<Condition> read(List<Place> places) {
        return places.stream().map(this::condition).toList();
    }

    private Condition condition(Place at) {
        String item = at.text("item");
        items.find(at.at("item"), item).ifPresent(found -> {
            checkValues(at, "any-of", found);
            checkValues(at, "other-than", found);
            checkNumbers(at, found);
        });
        if (at.has("any-of")) {
            return new Condition.AnyOf(item, Set.copyOf(at.texts("any-of")));
        }
        if (at.has("other-than")) {
            return new Condition.OtherThan(item, Set.copyOf(at.texts("other-than")));
        }
        return at.has("at-least") ? new Condition.AtLeast(item, at.number("at-least", 0))
                : new Condition.AtMost(item, at.number("at-most", 0));
    }

    private static void checkValues(Place at, String key, Item item) {
        if (at.has(key) && !CHOOSABLE.contains(item.kind())) {
            at.at(key).fault("item \"" + item.id() + "\" has no choices to compare with");
        }
        for (Place value : at.each(key)) {
            if (!item.open() && item.choice(value.text()).isEmpty()) {
                value.fault("\"" + value.text() + "\" is no choice of item \"" + item.id() + "\"");
            }
        }
    }

    private static void checkNumbers(Place at, Item item) {
        if (!COUNTED.contains(item.kind()) && (at.has("at-least") || at.has("at-most"))) {
            at.fault("item \"" + item.id() + "\" is answered with no number");
        }
    }
}
