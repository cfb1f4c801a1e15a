package org.trivsel.platform.runner.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Explanation.Use;

/**
 * One item on its page.
 *
 * @param kind correct, choice, tiles (choice among pictures or letters), count, words, text, measured, timed, ruler, indicators, observation or score
 * @param number among the items that are no practice; 0 for practice
 * @param label for example "Sig til Noah"
 * @param say what the adult says, or empty
 * @param prompt what the adult does or asks, or empty
 * @param pictures what the child looks at
 * @param right ids of the choices that earn points, with spaces between; null when no choice is made
 * @param scored whether an answer counts
 * @param previous address of the item before, or null
 * @param aside whether it holds notes that are written beside other items
 * @param note where notes are written while this is answered, or null
 * @param fields what the answer's fields need beyond choices
 * @param sounds what is played with the question
 * @param left why the rules leave it out, or null
 * @param leftSaid the same in words, or empty
 * @param begins why the part begins here, or empty
 */
public record ItemView(
        String id,
        PartView part,
        String kind,
        boolean practice,
        int number,
        String label,
        String say,
        String prompt,
        List<ChoiceView> pictures,
        List<ChoiceView> choices,
        String others,
        boolean open,
        boolean nameHidden,
        int max,
        @Nullable String right,
        boolean scored,
        Given given,
        String path,
        @Nullable String previous,
        boolean aside,
        @Nullable NoteView note,
        Fields fields,
        List<SoundView> sounds,
        @Nullable Use left,
        String leftSaid,
        String begins) {

    /** Whether it has a number and is counted when it is said how far one is. */
    public boolean counted() {
        return !practice && !aside;
    }

    /** Whether the rules leave it out. */
    public boolean skipped() {
        return left != null;
    }

    /** What is read out as the question: what to say, else what to do. */
    public String question() {
        return say.isEmpty() ? prompt : say;
    }

    /** The hint below the question, when both are there. */
    public String hint() {
        return say.isEmpty() ? "" : prompt;
    }

    /** Whether an answer or a missing code is lacking although the item is asked. */
    public boolean isOpen() {
        return scored && !skipped() && !given.any();
    }
}
