package org.trivsel.assessment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;
import org.trivsel.instrument.Setting;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;

/**
 * One taking of an instrument with a child. Answers and outcome are the stored JSON texts, as
 * {@code org.trivsel.instrument} reads and writes them.
 *
 * @param unit where the child was enrolled on the date, or null
 * @param definitionVersion the version it was begun with; it never changes
 * @param normEdition the edition the outcome was computed with; null in a draft
 * @param form id of the form chosen by exact age
 * @param date the day of the assessment
 * @param revision counts changes; an edit names the revision it has read
 * @param answers JSON object from item id to answer
 * @param outcome JSON object; null in a draft
 * @param voidedOrReopened why it was last reopened or voided, or null
 * @param given how it is given, as far as form and norms depend on it
 * @param taken why a person took this form and not the one that fits, or null
 */
public record Assessment(
        AssessmentId id,
        ChildId child,
        @Nullable UnitId unit,
        String instrument,
        String definitionVersion,
        @Nullable String normEdition,
        String form,
        LocalDate date,
        Status status,
        int revision,
        String answers,
        @Nullable String outcome,
        AccountId startedBy,
        Instant startedAt,
        Instant changedAt,
        @Nullable Instant completedAt,
        @Nullable String voidedOrReopened,
        Setting given,
        @Nullable TakenForm taken) {

    /** By the form that fits, with nothing else known. */
    public Assessment(AssessmentId id, ChildId child, @Nullable UnitId unit, String instrument, String definitionVersion, @Nullable String normEdition,
            String form, LocalDate date, Status status, int revision, String answers, @Nullable String outcome, AccountId startedBy, Instant startedAt,
            Instant changedAt, @Nullable Instant completedAt, @Nullable String voidedOrReopened) {
        this(id, child, unit, instrument, definitionVersion, normEdition, form, date, status, revision, answers, outcome, startedBy, startedAt, changedAt,
                completedAt, voidedOrReopened, Setting.NONE, null);
    }

    /** Another form than the one that fits. @param advised the one that fits, or null when none does */
    public record TakenForm(@Nullable String advised, String reason) {
    }

    /** Where it is on its way. */
    public enum Status {
        /** Being answered. */
        DRAFT,
        /** Completed; may be reopened with a reason. */
        COMPLETE,
        /** Completed and closed to change; a leader may reopen it with a reason. */
        LOCKED,
        /** Does not count, with a reason. Kept. */
        VOID
    }

    public boolean isDraft() {
        return status == Status.DRAFT;
    }

    /** Whether it is a draft that its owner deleted: it says nothing about the child. */
    public boolean isDeletedDraft() {
        return outcome == null && Assessments.DELETED_DRAFT.equals(voidedOrReopened);
    }

    /** Whether it has an outcome that counts. */
    public boolean counts() {
        return status == Status.COMPLETE || status == Status.LOCKED;
    }
}
