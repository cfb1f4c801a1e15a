package org.trivsel.tools.language.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Count;
import org.trivsel.ui.Wrong;

/**
 * A result.
 *
 * @param path of the assessment
 * @param detail date, age and form
 * @param state what is said above when it is locked or void, or null
 * @param isVoid whether it does not count
 * @param cautions sentences that help to read it
 * @param earlier date of the result before, or null
 * @param progression null with fewer than two results
 * @param older where the notes before these are, or null
 * @param history what happened to it after it was begun, oldest first
 * @param facts what stands in the head on paper
 * @param plan where a plan that rests on it is begun, or null
 * @param can what the caller may do
 * @param wrongs what was wrong with a form just sent
 * @param typed what was typed in it
 */
public record ResultView(
        String path,
        String childPath,
        String child,
        String title,
        String detail,
        @Nullable String state,
        boolean isVoid,
        List<GroupCard> groups,
        List<String> cautions,
        String notice,
        Profile profile,
        @Nullable String earlier,
        @Nullable Progression progression,
        List<Explained> explained,
        List<NoteView> notes,
        @Nullable String older,
        List<HistoryLine> history,
        List<Count> facts,
        @Nullable String plan,
        Can can,
        List<Wrong> wrongs,
        Typed typed) {

    /** What the caller may do with it. @param own whether it is theirs by the ordinary rule: notes and acts are for nobody else */
    public record Can(boolean own, boolean write, boolean lock, boolean reopen, boolean discard) {
        /** Of whom it was only disclosed to. */
        static final Can READ = new Can(false, false, false, false, false);
    }

    /** Text and day of the note form, reason of the others. */
    public record Typed(String note, String due, String reason) {
        public static final Typed NOTHING = new Typed("", "", "");
    }

    /** What is wrong with a field, or null. */
    public @Nullable String wrong(String field) {
        return wrongs.stream().filter(one -> one.field().equals(field)).map(Wrong::message).findFirst().orElse(null);
    }
}
