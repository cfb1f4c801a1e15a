package org.trivsel.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.ChildId;

/**
 * What it takes to begin.
 *
 * @param date the day of the assessment, not in the future; decides the form
 * @param answers JSON object from item id to answer, or null for none yet
 * @param complete whether to complete at once
 */
public record NewAssessment(
        ChildId child, String instrument, LocalDate date, @Nullable String answers, boolean complete) {
}
