package org.trivsel.platform.forms.page;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemDetail;
import org.trivsel.instrument.definition.ItemKind;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;

/** Questions and answers in words. */
final class Said {
    private final Texts texts;

    Said(Texts texts) {
        this.texts = texts;
    }

    String question(Item item) {
        String asked = item.prompt().in(language());
        String said = item.say().in(language());
        return !asked.isEmpty() ? asked : !said.isEmpty() ? said : item.id();
    }

    String answer(Item item, @Nullable Answer answer) {
        if (answer == null) {
            return texts.get("unanswered");
        } else if (answer instanceof Answer.Missing missing) {
            return texts.get("missing." + missing.code().id());
        } else if (answer instanceof Answer.Word word) {
            return name(item, word.value());
        } else if (answer instanceof Answer.Words words) {
            return words.values().stream().map(word -> name(item, word)).collect(Collectors.joining(", "));
        } else if (answer instanceof Answer.Number number) {
            return item.kind() == ItemKind.CORRECT ? texts.get(number.value() == 1 ? "answer.correct" : "answer.incorrect") : String.valueOf(number.value());
        } else if (answer instanceof Answer.Amount amount) {
            return number(amount.value());
        } else if (answer instanceof Answer.Trials trials) {
            return trials(item, trials);
        } else if (answer instanceof Answer.Timed timed) {
            return texts.get("answer.timed", timed.correct(), number(timed.seconds()));
        } else if (answer instanceof Answer.Seen seen) {
            return seen.observations().stream().map(one -> name(item, one.state()) + " " + Phrases.in(texts.locale()).shortDate(one.on()))
                    .collect(Collectors.joining(", "));
        }
        return answer instanceof Answer.Judged judged ? judged(judged) : texts.get("dash");
    }

    private String trials(Item item, Answer.Trials trials) {
        String unit = item.detail() instanceof ItemDetail.Measured measured ? " " + measured.unit() : "";
        return trials.bySide().entrySet().stream().map(side -> (side.getKey().isEmpty() ? "" : side(side.getKey()) + " ")
                + values(side.getValue()) + unit).collect(Collectors.joining(", "));
    }

    private String side(String name) {
        return name.equals("left") ? texts.get("side.left") : name.equals("right") ? texts.get("side.right") : name;
    }

    private String values(List<Optional<BigDecimal>> values) {
        return values.stream().map(value -> value.map(this::number).orElse(texts.get("dash"))).collect(Collectors.joining(" / "));
    }

    private String judged(Answer.Judged judged) {
        long yes = judged.marks().values().stream().filter(mark -> mark == Answer.Mark.YES).count();
        return texts.get("answer.judged", yes, judged.marks().size());
    }

    private String number(BigDecimal value) {
        return value.toPlainString().replace('.', DecimalFormatSymbols.getInstance(texts.locale()).getDecimalSeparator());
    }

    private String name(Item item, String word) {
        return item.choice(word).map(choice -> choice.name().in(language())).filter(name -> !name.isEmpty()).orElse(word);
    }

    private String language() {
        return texts.locale().getLanguage();
    }
}
