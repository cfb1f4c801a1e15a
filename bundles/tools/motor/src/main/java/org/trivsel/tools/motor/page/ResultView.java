package org.trivsel.tools.motor.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Count;
import org.trivsel.ui.Wrong;

/**
 * A result.
 *
 * @param detail date, age and form
 * @param state what is said above when it is locked or void, or null
 * @param isVoid whether it does not count
 * @param earlier date of the result before, by the same form, or null
 * @param development null with fewer than two results
 * @param todos what fits what was found
 * @param answers the step of each item
 * @param notes written while rating
 * @param can what the caller may do
 * @param wrongs what was wrong with a form just sent
 * @param reason what was typed in it
 */
public record ResultView(
        String path, String childPath, String child, String title, String detail, @Nullable String state, boolean isVoid, String notice,
        Web web, List<Theme> themes, @Nullable String earlier, @Nullable Development development, List<Todo> todos, List<Answered> answers,
        List<Note> notes, List<Count> facts, Can can, List<Wrong> wrongs, String reason) {

    /** A theme in the table. @param why a sentence when there is no number, or null */
    public record Theme(String title, String now, String before, String word, @Nullable String why) {
    }

    /** What is said about a theme, and what can be done. */
    public record Todo(String theme, String word, String text, List<Idea> ideas) {
    }

    /** Something to do together. */
    public record Idea(String title, String text) {
    }

    /** The items of a theme. */
    public record Answered(String theme, List<Step> steps) {
    }

    /** An item and how far the child is in it. */
    public record Step(String question, String answer) {
    }

    /** A note on a theme. */
    public record Note(String question, List<String> lines) {
    }

    /** What the caller may do with it. */
    public record Can(boolean lock, boolean reopen, boolean discard) {
    }

    /** What is wrong with a field, or null. */
    public @Nullable String wrong(String field) {
        return wrongs.stream().filter(one -> one.field().equals(field)).map(Wrong::message).findFirst().orElse(null);
    }
}
