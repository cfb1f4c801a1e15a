package org.trivsel.assessment;

import org.trivsel.registry.Child;

/** A draft and whom it is about. @param answered how many items have an answer */
public record Draft(Assessment assessment, Child child, int answered) {
}
