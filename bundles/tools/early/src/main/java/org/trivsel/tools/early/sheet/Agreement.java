package org.trivsel.tools.early.sheet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;

/**
 * What people come to in a conversation.
 *
 * @param position 1 to 9; null: they do not agree
 * @param words what was said, as agreed; may be empty
 * @param parents what parents said and agreed to; needed where the conversation is held with them, else empty
 */
public record Agreement(@Nullable Integer position, String reason, String words, String parents) {
    public static final int LONGEST_REASON = 4000;
    public static final int LONGEST_WORDS = 8000;
    public static final int LONGEST_PARENTS = 4000;

    /** @throws Invalid naming position, reason, words or parents */
    void check(Company company) {
        List<Fault> faults = new ArrayList<>();
        if (position != null && !Zone.isPosition(position)) {
            faults.add(new Fault("position", "range", "A position is 1 to 9."));
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            faults.add(new Fault("reason", "reason", "Say why, in 1 to " + LONGEST_REASON + " characters."));
        }
        if (words.length() > LONGEST_WORDS) {
            faults.add(new Fault("words", "long", "At most " + LONGEST_WORDS + " characters."));
        }
        if (company == Company.PARENTS && (parents.isBlank() || parents.length() > LONGEST_PARENTS)) {
            faults.add(new Fault("parents", "parents", "Say what the parents said and agreed to, in 1 to " + LONGEST_PARENTS + " characters."));
        }
        if (company == Company.COLLEAGUES && !parents.isEmpty()) {
            faults.add(new Fault("parents", "parents", "This conversation is not held with parents: leave that out."));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }
}
