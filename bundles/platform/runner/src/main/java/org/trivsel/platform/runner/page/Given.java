package org.trivsel.platform.runner.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.definition.Choice;
import org.trivsel.instrument.definition.Item;

/** The answer an item has, as fields of a form need it. @param any whether there is one */
public record Given(boolean any, @Nullable String value, List<String> words, @Nullable String missing) {
    private static final Given NOTHING = new Given(false, null, List.of(), null);

    static Given of(@Nullable Answer answer) {
        if (answer instanceof Answer.Number number) {
            return new Given(true, String.valueOf(number.value()), List.of(), null);
        }
        if (answer instanceof Answer.Word word) {
            return new Given(true, word.value(), List.of(), null);
        }
        if (answer instanceof Answer.Words words) {
            return new Given(true, null, words.values(), null);
        }
        if (answer instanceof Answer.Amount amount) {
            return new Given(true, amount.value().toPlainString(), List.of(), null);
        }
        if (answer != null && !(answer instanceof Answer.Missing)) {
            return new Given(true, null, List.of(), null);
        }
        return answer instanceof Answer.Missing missing ? new Given(true, null, List.of(), missing.code().id()) : NOTHING;
    }

    /** Whether the choice was made or the word ticked. */
    public boolean has(String choice) {
        return choice.equals(value) || words.contains(choice);
    }

    /** Whether the answer is that no word was said. */
    public boolean isNoWord() {
        return any && value == null && missing == null && words.isEmpty();
    }

    /** The words that are not on the list, one a line. */
    public String others(Item item) {
        List<String> listed = item.choices().stream().map(Choice::id).toList();
        return String.join("\n", words.stream().filter(word -> !listed.contains(word)).toList());
    }
}
