package org.trivsel.plan;

import org.jspecify.annotations.Nullable;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;

/** Whom a plan is about: a child, or a group or other unit. One of the two is null. */
public record About(@Nullable ChildId child, @Nullable UnitId unit) {
    public About {
        if ((child == null) == (unit == null)) {
            throw new IllegalArgumentException("A plan is about a child or about a unit");
        }
    }

    public static About child(ChildId child) {
        return new About(child, null);
    }

    public static About unit(UnitId unit) {
        return new About(null, unit);
    }
}
