package org.trivsel.assessment;

import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;

/**
 * Results as a file for a spreadsheet program: a row for each assessment that counts, a column for each item. It holds ids of items and choices,
 * never their words, which belong to the publisher. Safe for use by many threads.
 */
@ProviderType
public interface AssessmentExport {
    /**
     * Writes the file. One audit entry says how many and names every child whose data is in it.
     *
     * @throws org.trivsel.problem.Forbidden for who may take assessments out nowhere
     * @throws org.trivsel.problem.NotFound for a unit out of reach, or an instrument the caller does not have
     * @throws org.trivsel.problem.Invalid when the period is none, no unit or too many are named, or there is more than one file takes; nothing
     *     is written then
     * @throws org.trivsel.problem.Unavailable while as many files are being written as may be at once
     */
    ExportedFile export(Caller caller, ExportQuery query);
}
