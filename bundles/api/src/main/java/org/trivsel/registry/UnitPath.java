package org.trivsel.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names a unit by the names on the way down to it.
 *
 * @param below where the way begins, or null for the top of the tree
 * @param names on the way, the unit's own last; at least one
 * @param kind what the unit is if it has to be opened
 * @param code what other systems call the unit if it has to be opened, or null
 */
public record UnitPath(@Nullable UnitId below, List<String> names, UnitKind kind, @Nullable String code) {
    public UnitPath {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A path has at least one name");
        }
    }

    /** From the top of the tree. */
    public UnitPath(List<String> names, UnitKind kind) {
        this(null, names, kind, null);
    }
}
