package org.trivsel.platform.assessment;

import org.trivsel.assessment.Assessment;
import org.trivsel.instrument.Instrument;

/** A completed assessment with the version of the instrument that can explain its outcome. */
public record Completed(Assessment assessment, Instrument instrument) {
}
