package org.trivsel.platform.assessment;

import java.util.List;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.FurtherOutcome;

/** An assessment with what other editions of the norms make of it, as people added it, oldest first. */
public record Whole(Assessment assessment, List<FurtherOutcome> further) {
    public Whole {
        further = List.copyOf(further);
    }
}
