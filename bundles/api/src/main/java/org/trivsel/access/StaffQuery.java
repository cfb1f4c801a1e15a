package org.trivsel.access;

import org.jspecify.annotations.Nullable;

/**
 * Which of the staff to list.
 *
 * @param text the beginning of a part of the name, or of the user name, or null
 * @param cursor what came with the page before, or null
 */
public record StaffQuery(@Nullable String text, @Nullable String cursor, int limit) {
    @Override
    public String toString() {
        return "StaffQuery[]";
    }
}
