package org.trivsel.registry;

import org.jspecify.annotations.Nullable;

/** A unit as it stands on a day, for planning an import. @param code what other systems call it, or null */
public record RosterUnit(Unit unit, @Nullable String code) {
}
