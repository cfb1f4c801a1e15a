package org.trivsel.registry;

import org.jspecify.annotations.Nullable;

/**
 * Which children to list.
 *
 * @param unit only those enrolled today at this unit or below, or null for all the caller may see
 * @param q beginning of a given, family or full name; or a whole national number; or null
 * @param cursor from a page before, or null
 * @param limit 1 to 200
 */
public record ChildQuery(@Nullable UnitId unit, @Nullable String q, @Nullable String cursor, int limit) {
}
