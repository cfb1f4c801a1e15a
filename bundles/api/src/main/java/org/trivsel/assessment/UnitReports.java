package org.trivsel.assessment;

import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;

/**
 * Results counted by unit, for leaders: a school by its classes, a municipality by its schools. What is shown of a unit is decided from the figures of the
 * whole municipality and alike for everybody who asks ({@link org.trivsel.disclosure.Suppression}), so that two reports laid side by side tell no
 * more than each of them. Safe for use by many threads.
 */
@ProviderType
public interface UnitReports {
    /**
     * Counts. One audit entry says of which unit.
     *
     * @throws org.trivsel.problem.Forbidden for who may take assessments out nowhere: who may have them one by one may have them counted, and nobody else
     * @throws org.trivsel.problem.NotFound for a unit out of reach, an instrument the caller does not have, or a form or banded scale it does not have
     * @throws org.trivsel.problem.Invalid when there are more results in the year than are counted at once
     */
    UnitReport report(Caller caller, ReportQuery query);
}
