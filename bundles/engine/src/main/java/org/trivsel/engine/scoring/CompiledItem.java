package org.trivsel.engine.scoring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.definition.Choice;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemKind;

/** An item that knows what an answer to it is worth. */
final class CompiledItem {
    private final Item item;
    private final boolean scored;
    private final Map<String, Integer> choices = new HashMap<>();

    CompiledItem(Item item, boolean context) {
        this.item = item;
        this.scored = !context && !item.practice();
        for (Choice choice : item.choices()) {
            choices.put(choice.id(), choice.points());
        }
    }

    Item item() {
        return item;
    }

    boolean scored() {
        return scored;
    }

    boolean offers(String choice) {
        return choices.containsKey(choice);
    }

    /** Points from 0 to the item's most; the answer fits the item, or it is refused. */
    int points(Answer answer) {
        if (answer instanceof Answer.Number number && counted(ItemKind.CORRECT, ItemKind.COUNT)) {
            return Math.min(number.value(), item.max());
        }
        if (answer instanceof Answer.Word word && item.kind() == ItemKind.CHOICE && offers(word.value())) {
            return choices.get(word.value());
        }
        if (answer instanceof Answer.Words words && item.kind() == ItemKind.WORDS) {
            return Math.min(distinct(words), item.max());
        }
        throw new IllegalArgumentException("The answer does not fit item " + item.id() + ", check before scoring");
    }

    private boolean counted(ItemKind one, ItemKind other) {
        return item.kind() == one || item.kind() == other;
    }

    private static int distinct(Answer.Words words) {
        Set<String> different = new HashSet<>();
        for (String word : words.values()) {
            different.add(word.strip().toLowerCase(Locale.ROOT));
        }
        return different.size();
    }
}
