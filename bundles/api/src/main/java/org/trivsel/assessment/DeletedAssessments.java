package org.trivsel.assessment;

import java.sql.SQLException;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;

/** A service of a tool that keeps something of its own with an assessment: hears when assessments are deleted because their time is over. */
@ConsumerType
public interface DeletedAssessments {
    /** Deletes what is kept with them. Called in the transaction of the deletion, which stands or falls with what is done here. Called by many threads. */
    void deleted(Transaction tx, TenantId tenant, List<AssessmentId> assessments) throws SQLException;
}
