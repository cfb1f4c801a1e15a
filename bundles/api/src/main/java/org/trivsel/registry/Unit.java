package org.trivsel.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place in the organisation as it stood on a day.
 *
 * @param parent null at the top
 * @param from first day of this name and place in the tree
 * @param to last day of it, or null
 */
public record Unit(
        UnitId id, @Nullable UnitId parent, String name, UnitKind kind, LocalDate from, @Nullable LocalDate to) {
}
