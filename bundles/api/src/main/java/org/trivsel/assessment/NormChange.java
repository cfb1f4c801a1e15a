package org.trivsel.assessment;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;

/**
 * What a newer edition of the norms makes of results that were computed with an earlier one. An outcome never changes by it: the new one can be looked at
 * before, and a person may add it beside the first. Lists and figures go on counting the first. Safe for use by many threads.
 */
@ProviderType
public interface NormChange {
    /**
     * Computes and keeps nothing. Who reads the children's assessments at the unit gets the figures as they are and the children whose band would change;
     * anybody else what may be known of the unit, decided in the whole municipality at once as in {@link UnitReports}. One audit entry names the
     * children on the page.
     *
     * @throws org.trivsel.problem.Forbidden for who may preview nowhere
     * @throws org.trivsel.problem.NotFound for a unit out of reach, an instrument the caller does not have, or a form or banded scale or group it does
     *     not have
     * @throws org.trivsel.problem.Invalid for an edition there is not, or when there are more results in the year than are computed at once
     */
    NormPreview preview(Caller caller, NormQuery query);

    /**
     * Adds the outcome by the edition, unless it has one already, as the first or beside it. Gives all that stand beside the first then, oldest first.
     *
     * @throws org.trivsel.problem.NotFound for an assessment out of reach
     * @throws org.trivsel.problem.Conflict for a draft or what was declared void, and {@code norm-unfit} when the edition has nothing for it
     */
    List<FurtherOutcome> add(Caller caller, AssessmentId id, String edition);

    /** Adds it to all that a preview counts as open. One audit entry names their children. Throws as {@link #preview} does. */
    Added addAll(Caller caller, NormQuery query);

    /**
     * What was done.
     *
     * @param added results that have a second outcome now
     * @param left results that have none by this edition all the same: it has nothing for them
     */
    record Added(int added, int left) {
    }
}
