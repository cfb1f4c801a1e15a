package org.trivsel.platform.policy.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Wrong;

/**
 * One setting.
 *
 * @param path of its page @param back where the list is, for the same unit
 * @param where the unit looked at, in words
 * @param form null for those who only read
 */
public record SettingView(String name, String meaning, String path, String back, String where, String value, String origin, @Nullable Form form,
        List<Event> history) {
    /** Something that was decided. */
    public record Event(String when, String what, String detail, boolean planned) {
    }

    /**
     * A decision as typed so far.
     *
     * @param choices of one or several; empty for a number
     * @param chosen of several
     * @param numbers what is allowed, in words; null unless it is a number
     */
    public record Form(String unit, boolean several, List<Choice> choices, List<String> chosen, String value, @Nullable String numbers, boolean asAbove,
            String above, String from, String reason, int seen, List<Wrong> wrongs, String csrf) {
        public @Nullable String wrong(String field) {
            return wrongs.stream().filter(wrong -> wrong.field().equals(field)).map(Wrong::message).findFirst().orElse(null);
        }
    }
}
