package org.trivsel.assessment;

import org.trivsel.registry.Child;

/** A child that waits to be assessed. @param form the form that fits today */
public record Due(Child child, String form) {
}
