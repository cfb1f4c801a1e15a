package org.trivsel.platform.roster.read;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who holds custody of a child, as a list tells.
 *
 * @param name first and last name in one
 * @param addressProtected null when the list does not tell
 */
public record Custodian(String name, @Nullable Boolean addressProtected) {
    @Override
    public String toString() {
        return "Custodian[]";
    }
}
