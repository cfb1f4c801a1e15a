package org.trivsel.country;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is not the same in what was agreed on, what the tenant has, and what the pack says now.
 *
 * @param path such as {@code legal/logMonths}, {@code levels/DISTRICT/names/nb}, {@code modules/language}
 * @param agreed what the pack said when the tenant last agreed; null: nothing
 * @param here what the tenant has
 * @param now what the pack says
 */
public record Difference(String path, @Nullable String agreed, @Nullable String here, @Nullable String now) {
    /** Whether the pack says something else than when the tenant agreed, and the tenant does not have that already: to be decided. */
    public boolean isOpen() {
        return !same(agreed, now) && !same(here, now);
    }

    /** Whether the tenant has something else than it agreed on. */
    public boolean isLocal() {
        return !same(agreed, here);
    }

    /** Whether both have changed it, each in its own way. */
    public boolean isConflict() {
        return isOpen() && isLocal();
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return java.util.Objects.equals(one, other);
    }
}
