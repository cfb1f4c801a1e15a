package org.trivsel.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an assessment.
 *
 * @param by name of who did it, or null when the account is gone
 * @param reason why it was reopened or voided, or null
 * @param normEdition the edition of the outcome as it was before, or that was added, or null
 * @param outcome the outcome as it was before, or that was added, JSON, or null
 * @param answers JSON object from item id to the answer that lost; null unless answers were too late
 */
public record HistoryEntry(
        Instant at, Kind kind, @Nullable String by, @Nullable String reason, @Nullable String normEdition, @Nullable String outcome,
        @Nullable String answers) {

    /** What happened. */
    public enum Kind {
        /** It was begun with another form than the one that fits; the reason says why. */
        FORM,
        LOCK,
        REOPEN,
        VOID,
        /** The outcome by another edition of the norms was added; edition and outcome are those that were added. */
        NORMS,
        /** Answers came too late: somebody else had changed the draft. They are kept and count for nothing. */
        LATE
    }
}
