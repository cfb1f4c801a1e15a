package org.trivsel.assessment;

import org.jspecify.annotations.Nullable;
import org.trivsel.registry.Child;

/**
 * A child in a group overview.
 *
 * @param latest the newest that counts, or null
 * @param draft the newest draft, or null
 * @param due the form that is due, or null; whoever has a draft is not due as well
 */
public record GroupRow(Child child, @Nullable Assessment latest, @Nullable Assessment draft, @Nullable String due) {
}
