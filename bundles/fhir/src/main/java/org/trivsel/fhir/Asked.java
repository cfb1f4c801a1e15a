package org.trivsel.fhir;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.definition.Condition;

/** Whether an answer calls for another question, as the engine has it. FHIR takes no answer to a question that is not asked. */
final class Asked {
    private Asked() { }

    static boolean holds(Condition condition, @Nullable Answer answer) {
        if (answer == null || answer instanceof Answer.Missing) {
            return false;
        }
        Set<String> words = words(answer);
        if (condition instanceof Condition.AnyOf any) {
            return words.stream().anyMatch(any.values()::contains);
        }
        if (condition instanceof Condition.OtherThan other) {
            return words.stream().anyMatch(word -> !other.values().contains(word));
        }
        int number = answer instanceof Answer.Amount amount ? amount.value().intValue() : answer instanceof Answer.Number count ? count.value() : words.size();
        return condition instanceof Condition.AtLeast least ? number >= least.number() : condition instanceof Condition.AtMost most && number <= most.number();
    }

    private static Set<String> words(Answer answer) {
        return answer instanceof Answer.Words words ? Set.copyOf(words.values()) : answer instanceof Answer.Word word ? Set.of(word.value()) : Set.of();
    }
}
