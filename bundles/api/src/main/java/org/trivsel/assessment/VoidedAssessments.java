package org.trivsel.assessment;

import org.osgi.annotation.versioning.ConsumerType;
import org.trivsel.access.Caller;

/** A service of a tool that keeps something of its own with an assessment: hears when one does not count any more, whoever decided it and where. */
@ConsumerType
public interface VoidedAssessments {
    /** Called in the transaction of the decision, which stands or falls with what is done here. Called by many threads. */
    void voided(Caller caller, Assessment assessment);
}
