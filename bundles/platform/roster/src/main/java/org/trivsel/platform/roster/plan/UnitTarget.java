package org.trivsel.platform.roster.plan;

import org.jspecify.annotations.Nullable;

/** A unit a plan refers to. */
public sealed interface UnitTarget {

    /** Its name, with those of the units above it. */
    String path();

    /** A registered unit. */
    record Existing(String id, String path) implements UnitTarget { }

    /**
     * A unit that the import creates.
     *
     * @param key tells the new units of one plan apart
     * @param parent the unit above; null at the top
     * @param group whether it is a room or class, not an institution
     */
    record Created(String key, @Nullable UnitTarget parent, String name, @Nullable String code, boolean group, String path)
            implements UnitTarget { }
}
