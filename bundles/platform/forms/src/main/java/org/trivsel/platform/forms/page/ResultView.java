package org.trivsel.platform.forms.page;

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
 * @param other that another form was taken than the one that fits, and why, or null
 * @param valid until when it holds, or null
 * @param cautions what helps to read it
 * @param rows all scores in words
 * @param earlier date of the result before that the numbers may be set beside, or null
 * @param advises whether the instrument says what can be done about anything
 * @param todos what fits what was found
 * @param answers what was answered, by part
 * @param notes written while rating
 * @param apart why it may not be set beside the result before, or null
 * @param further results by other editions of the norms that were added
 * @param plan where a plan that rests on it is begun, or null
 * @param can what the caller may do
 * @param items whether what was asked is shown
 * @param wrongs what was wrong with a form just sent
 * @param reason what was typed in it
 */
public record ResultView(
        String path, String childPath, String child, String title, String detail, @Nullable String state, boolean isVoid, @Nullable String other,
        @Nullable String valid, String notice, List<String> cautions, List<Drawing> drawings, List<Row> rows, @Nullable String earlier, boolean advises,
        List<Todo> todos, List<Answered> answers, List<Note> notes, List<Explained> explained, List<HistoryLine> history, @Nullable String apart, Further further, List<Count> facts,
        @Nullable String plan, Can can, Items items, List<Wrong> wrongs, String reason) {

    /** A score in the table. @param why a sentence when there is no number, or null */
    public record Row(String title, String now, String before, String word, @Nullable String why) {
    }

    /**
     * Results by other editions of the norms.
     *
     * @param first the edition that the result itself is by, which is the one that counts
     * @param open editions that may be added by the caller
     */
    public record Further(String first, List<Second> all, List<String> open) {
    }

    /** One that was added. @param detail when, and by whom @param rows scores with those of the first result before them */
    public record Second(String edition, String detail, List<Row> rows) {
    }

    /** What is said about a score, and what can be done. */
    public record Todo(String about, String word, String text, List<Idea> ideas) {
    }

    /** Something to do together. */
    public record Idea(String title, String text) {
    }

    /** The items of a part. */
    public record Answered(String part, List<Step> steps) {
    }

    /** An item and its answer. */
    public record Step(String question, String answer) {
    }

    /** A note. */
    public record Note(String question, List<String> lines) {
    }

    /** Whether the content of items is for the reader, and for paper. */
    public record Items(boolean shown, boolean printed) {
    }

    /** What the caller may do with it. @param own whether it is theirs by the ordinary rule: acts are for nobody else */
    public record Can(boolean own, boolean lock, boolean reopen, boolean discard) {
    }

    /** What is wrong with a field, or null. */
    public @Nullable String wrong(String field) {
        return wrongs.stream().filter(one -> one.field().equals(field)).map(Wrong::message).findFirst().orElse(null);
    }

    /** Whether the table stands beside the first drawing. */
    public boolean isTableBeside() {
        return !rows.isEmpty() && !drawings.isEmpty() && drawings.get(0).isRound();
    }
}
