package org.trivsel.engine.reading;

import java.util.List;
import java.util.Set;
import org.trivsel.engine.source.Place;
import org.trivsel.instrument.definition.Caution;
import org.trivsel.instrument.definition.Condition;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemKind;

/** Reads cautions. */
final class CautionReading {
    private final Texts texts;
    private final ById<Item> items;

    CautionReading(Texts texts, ById<Item> items) {
        this.texts = texts;
        this.items = items;
    }

    List<Caution> read(List<Place> places) {
        ById<Caution> cautions = new ById<>("caution");
        for (Place at : places) {
            List<Condition> when = at.each("when").stream().map(this::condition).toList();
            cautions.add(at, at.text("id"), new Caution(at.text("id"), texts.read(at, "text"), when));
        }
        return cautions.all();
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
        if (at.has(key) && item.kind() != ItemKind.CHOICE && item.kind() != ItemKind.WORDS) {
            at.at(key).fault("item \"" + item.id() + "\" has no choices to compare with");
        }
        for (Place value : at.each(key)) {
            if (!item.open() && item.choice(value.text()).isEmpty()) {
                value.fault("\"" + value.text() + "\" is no choice of item \"" + item.id() + "\"");
            }
        }
    }

    private static void checkNumbers(Place at, Item item) {
        boolean counted = item.kind() == ItemKind.COUNT || item.kind() == ItemKind.WORDS || item.kind() == ItemKind.CORRECT;
        if (!counted && (at.has("at-least") || at.has("at-most"))) {
            at.fault("item \"" + item.id() + "\" is answered with no number");
        }
    }
}
