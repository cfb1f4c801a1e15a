package org.trivsel.registry;

import java.util.List;

/**
 * Names a unit by the names from the top of the tree down to it.
 *
 * @param names from the top, at least one
 * @param kind what the unit is if it has to be opened
 */
public record UnitPath(List<String> names, UnitKind kind) {
    public UnitPath {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A path has at least one name");
        }
    }
}
