package org.trivsel.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of children, by name.
 *
 * @param next give it back to get what follows; null at the end
 */
public record ChildPage(List<Child> children, @Nullable String next) {
}
