package org.trivsel.platform.assessment;

import org.jspecify.annotations.Nullable;
import org.trivsel.assessment.Assessment;
import org.trivsel.instrument.Outcome;

/**
 * An assessment that has just been begun.
 *
 * @param outcome when it was completed in the same stroke
 */
public record Begun(Assessment assessment, @Nullable Outcome outcome) {
}
