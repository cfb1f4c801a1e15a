package org.trivsel.engine.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.definition.Caution;
import org.trivsel.instrument.definition.Condition;

/** Finds the cautions that answers call for. */
final class Cautions {
    private final List<Caution> cautions;

    Cautions(List<Caution> cautions) {
        this.cautions = List.copyOf(cautions);
    }

    List<String> of(CompiledForm form, Map<String, Answer> answers) {
        List<String> found = new ArrayList<>();
        for (Caution caution : cautions) {
            if (caution.conditions().stream().anyMatch(one -> form.item(one.item()) != null && holds(one, answers.get(one.item())))) {
                found.add(caution.id());
            }
        }
        return found;
    }

    static boolean holds(Condition condition, @Nullable Answer answer) {
        if (answer == null || answer instanceof Answer.Missing) {
            return false;
        }
        if (condition instanceof Condition.AnyOf any) {
            return words(answer).stream().anyMatch(any.values()::contains);
        }
        if (condition instanceof Condition.OtherThan other) {
            return words(answer).stream().anyMatch(word -> !other.values().contains(word));
        }
        if (condition instanceof Condition.AtLeast least) {
            return number(answer) >= least.number();
        }
        return condition instanceof Condition.AtMost most && number(answer) <= most.number();
    }

    private static Set<String> words(Answer answer) {
        if (answer instanceof Answer.Words words) {
            return Set.copyOf(words.values());
        }
        return answer instanceof Answer.Word word ? Set.of(word.value()) : Set.of();
    }

    private static int number(Answer answer) {
        if (answer instanceof Answer.Amount amount) {
            return amount.value().intValue();
        }
        return answer instanceof Answer.Number number ? number.value() : words(answer).size();
    }
}
