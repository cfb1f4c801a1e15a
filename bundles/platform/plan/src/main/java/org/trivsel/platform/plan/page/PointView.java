package org.trivsel.platform.plan.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.plan.Evidence;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Count;
import org.trivsel.ui.Wrong;

/**
 * One focus point.
 *
 * @param path of its page
 * @param form null for those who only read
 */
public record PointView(String title, String path, String back, String name, String measure, @Nullable String evaluation, List<Count> facts, PlanView.Row row,
        List<Evidence> evidence, @Nullable Form form, List<Event> history) {
    /** @param detail how it stood then */
    public record Event(String when, String what, String detail) {
    }

    /**
     * What can be done with it, or the form for a new one.
     *
     * @param acts those of change, evaluate, close and reopen that can be done now
     * @param typed the act whose form could not be used, or empty
     */
    public record Form(List<String> acts, String typed, String goal, String measure, List<Choice> owners, String owner, String due, String evaluation,
            String reason, int revision, List<Wrong> wrongs, String csrf) {
        public @Nullable String wrong(String act, String field) {
            return !typed.equals(act) ? null
                    : wrongs.stream().filter(wrong -> wrong.field().equals(act + "-" + field)).map(Wrong::message).findFirst().orElse(null);
        }

        public List<Wrong> wrongs(String act) {
            return typed.equals(act) ? wrongs : List.of();
        }

        public boolean can(String act) {
            return acts.contains(act);
        }
    }
}
