package org.trivsel.platform.assessment.export;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivsel.assessment.Assessment;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.Outcome;
import org.trivsel.registry.Child;

/**
 * What one row is made of.
 *
 * @param child with the group it is in today
 * @param above name of the unit right above that group, or null
 */
public record Line(Assessment assessment, Child child, @Nullable String above, Map<String, Answer> answers, Outcome outcome) {
}
