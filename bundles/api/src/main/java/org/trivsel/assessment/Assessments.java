package org.trivsel.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;
import org.trivsel.problem.Conflict;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;

/**
 * Assessments from draft to result. Every call checks what the caller may see and leaves its audit entry. An instrument whose tool is stopped,
 * or not enabled for the tenant, is not there: {@link org.trivsel.problem.NotFound}. Safe for use by many threads.
 */
@ProviderType
public interface Assessments {
    /** The reason that stands at a draft its owner has deleted. */
    String DELETED_DRAFT = "draft-deleted";

    /**
     * Begins an assessment; with answers and {@code complete} in one go.
     *
     * @throws org.trivsel.problem.Invalid naming each item whose answer cannot be used, why no form fits, or which rule of repetition
     *     stands in the way; the last in the caller's language
     * @throws org.trivsel.problem.Conflict when the instrument's licence does not allow it, and
     * @throws org.trivsel.problem.Forbidden when the caller is not certified for it, both with the id of a {@link org.trivsel.licence.Hindrance}
     *     as code and in the caller's language; nothing is drawn then
     */
    Assessment start(Caller caller, NewAssessment begun);

    /**
     * As {@link #start}, for whoever writes about many children at once and begins with the first answer: of several who do so at the same time one
     * begins, and the others are told.
     *
     * @throws org.trivsel.problem.Conflict {@code draft-there} when the child has a draft by the instrument
     */
    default Assessment startFirst(Caller caller, NewAssessment begun) {
        if (ofChild(caller, begun.child()).stream().anyMatch(one -> one.isDraft() && one.instrument().equals(begun.instrument()))) {
            throw new Conflict("draft-there", "The child has a draft by this instrument already. Read it and go on with it.");
        }
        return start(caller, begun);
    }

    /**
     * Adds answers to a draft. Items not named keep what they have; null takes an answer away.
     *
     * @param answers JSON object from item id to answer
     * @throws org.trivsel.problem.Outdated when the revision is not the newest; both versions are kept
     * @throws org.trivsel.problem.Forbidden with the code {@code not-certified} when the instrument asks for a certificate that the caller lacks
     * @throws org.trivsel.problem.Conflict when it is no draft
     */
    Assessment answer(Caller caller, AssessmentId id, int revision, String answers);

    /**
     * Scores the answers and closes the draft. Completing again what is complete gives the same outcome.
     *
     * @throws org.trivsel.problem.Conflict when it is void
     * @throws org.trivsel.problem.Forbidden with the code {@code not-certified} when the instrument asks for a certificate that the caller lacks
     */
    Assessment complete(Caller caller, AssessmentId id);

    Assessment get(Caller caller, AssessmentId id);

    /** An assessment with its child, the child's others by the same instrument, and its history: what a result page needs, as one use. */
    Course withCourse(Caller caller, AssessmentId id);

    /** All assessments of the child with instruments the caller's tenant can use, newest first; at most 200. */
    List<Assessment> ofChild(Caller caller, ChildId child);

    /** The caller's own drafts, newest first; at most 20. */
    List<Draft> drafts(Caller caller);

    /** Closes a completed assessment to change. */
    Assessment lock(Caller caller, AssessmentId id);

    /** Makes a completed or locked assessment a draft again; its outcome is kept in the history. */
    Assessment reopen(Caller caller, AssessmentId id, String reason);

    /**
     * Deletes a draft of the caller's own that was never completed: it is void for the reason {@link #DELETED_DRAFT}, its answers are gone. When
     * nothing was ever answered in it, the use of the licence that it drew is given back.
     *
     * @throws org.trivsel.problem.Forbidden when somebody else began it
     * @throws org.trivsel.problem.Conflict when it is no draft, or was completed before
     */
    Assessment deleteDraft(Caller caller, AssessmentId id);

    /** Declares that it does not count, and tells every {@link VoidedAssessments}. */
    Assessment voidBecause(Caller caller, AssessmentId id, String reason);

    /** The children enrolled today at the unit or below with their newest assessments by one instrument, by name; one page. */
    GroupPage group(Caller caller, GroupQuery query);

    /**
     * The start numbers, from 1, of these children today at the unit, as they wear them where several adults assess many children at once. A number is
     * given once a day and stays; who has none gets the next, in the order of the list. Without a store of its own: their places in the list.
     *
     * @param children enrolled at the unit or below today; others have no number
     * @throws org.trivsel.problem.NotFound when the caller may not assess at the unit
     */
    default Map<ChildId, Integer> startNumbers(Caller caller, UnitId unit, List<ChildId> children) {
        return children.stream().distinct().collect(Collectors.toMap(child -> child, child -> children.indexOf(child) + 1));
    }

    /**
     * Children the caller may assess who have neither a counting assessment by the form due at their age nor a draft, oldest first; one page.
     *
     * @throws org.trivsel.problem.NotFound when the caller may not assess at the unit
     */
    DuePage due(Caller caller, DueQuery query);

    /** The caller's own drafts by the instrument, and who is due: what a start page needs, as one use. */
    Waiting waiting(Caller caller, DueQuery due);

    /**
     * A form and who is due for it.
     *
     * @param bornFrom first birth date, inclusive
     * @param bornTo last birth date, inclusive
     */
    record DueWindow(String form, LocalDate bornFrom, LocalDate bornTo) {
    }
}
