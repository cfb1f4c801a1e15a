package org.trivsel.platform.round.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Wrong;

/** The form of a new round, as typed so far. */
public record NewRoundView(String csrf, List<Choice> tools, List<Choice> units, List<Choice> raters, String tool, String title, String from, String to,
        String unit, String rater, String reason, List<Wrong> wrongs) {
    /** A reason is asked for when there is to be one more round than the policy says. */
    public boolean asksWhy() {
        return !reason.isEmpty() || wrong("reason") != null;
    }

    /** The field's message, or null. */
    public @Nullable String wrong(String field) {
        return wrongs.stream().filter(wrong -> wrong.field().equals(field)).map(Wrong::message).findFirst().orElse(null);
    }
}
