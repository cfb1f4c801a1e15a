package org.trivsel.engine.scoring;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.definition.Choice;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemDetail;
import org.trivsel.instrument.definition.ItemKind;

/** An item that knows what an answer to it is worth. */
final class CompiledItem {
    private static final Worth[] SMALL = {Worth.of(0), Worth.of(1), Worth.of(2), Worth.of(3), Worth.of(4), Worth.of(5)};
    private final Item item;
    private final boolean scored;
    private final boolean exact;
    private final Map<String, Integer> choices = new HashMap<>();

    CompiledItem(Item item, boolean context) {
        this.item = item;
        this.scored = !context && !item.practice() && item.kind() != ItemKind.TEXT;
        this.exact = Taken.exact(item.detail());
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

    /** Whether its values may have decimals or no fixed most, so that points alone do not say them. */
    boolean exact() {
        return exact;
    }

    boolean offers(String choice) {
        return choices.containsKey(choice);
    }

    /** The lowest value, for turning a value round. */
    BigDecimal least() {
        if (item.detail() instanceof ItemDetail.Measured measured && exact) {
            return measured.range().least();
        }
        if (item.detail() instanceof ItemDetail.Entered entered) {
            return entered.range().least();
        }
        boolean chosen = item.kind() == ItemKind.SCALE || item.kind() == ItemKind.CHOICE || item.kind() == ItemKind.OBSERVATION;
        return BigDecimal.valueOf(chosen ? item.choices().stream().mapToInt(Choice::points).min().orElse(0)
                : item.detail() instanceof ItemDetail.Indicators indicators ? indicators.levels().get(0).level() : 0);
    }

    /** The highest value. */
    BigDecimal most() {
        if (item.detail() instanceof ItemDetail.Measured measured && exact) {
            return measured.range().most();
        }
        return item.detail() instanceof ItemDetail.Entered entered ? entered.range().most() : BigDecimal.valueOf(item.max());
    }

    /** What the answer earns; null when it says nothing that counts. The answer fits the item, or it is refused. */
    @Nullable Worth worth(Answer answer) {
        if (answer instanceof Answer.Number number && (item.kind() == ItemKind.CORRECT || item.kind() == ItemKind.COUNT || item.kind() == ItemKind.RULER)) {
            return points(Math.min(number.value(), item.max()));
        }
        if (answer instanceof Answer.Word word && (item.kind() == ItemKind.CHOICE || item.kind() == ItemKind.SCALE) && offers(word.value())) {
            return points(choices.get(word.value()));
        }
        if (answer instanceof Answer.Words words && (item.kind() == ItemKind.WORDS || item.kind() == ItemKind.CHECKLIST)) {
            return points(item.kind() == ItemKind.WORDS ? Math.min(distinct(words), item.max()) : ticked(words));
        }
        return special(answer);
    }

    private @Nullable Worth special(Answer answer) {
        if (answer instanceof Answer.Trials trials && item.detail() instanceof ItemDetail.Measured measured) {
            return Taken.of(measured, trials);
        }
        if (answer instanceof Answer.Timed timed && item.detail() instanceof ItemDetail.Timed detail) {
            return Taken.of(detail, timed);
        }
        if (answer instanceof Answer.Judged judged && item.detail() instanceof ItemDetail.Indicators indicators) {
            return Taken.of(indicators, judged);
        }
        if (answer instanceof Answer.Seen seen && item.kind() == ItemKind.OBSERVATION) {
            return Taken.latest(seen).map(one -> points(choices.getOrDefault(one.state(), 0))).orElse(null);
        }
        if (item.kind() == ItemKind.SCORE && answer instanceof Answer.Amount amount) {
            return Worth.of(amount.value());
        }
        if (item.kind() == ItemKind.SCORE && answer instanceof Answer.Number number) {
            return Worth.of(number.value());
        }
        throw new IllegalArgumentException("The answer does not fit item " + item.id() + ", check before scoring");
    }

    private static Worth points(int points) {
        return points >= 0 && points < SMALL.length ? SMALL[points] : Worth.of(points);
    }

    private int ticked(Answer.Words words) {
        return words.values().stream().distinct().mapToInt(word -> choices.getOrDefault(word, 0)).sum();
    }

    private static int distinct(Answer.Words words) {
        Set<String> different = new HashSet<>();
        for (String word : words.values()) {
            different.add(word.strip().toLowerCase(Locale.ROOT));
        }
        return different.size();
    }
}
