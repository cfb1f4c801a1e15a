package org.trivsel.platform.roster.plan;

import org.jspecify.annotations.Nullable;

/**
 * A custody holder who is added, or whose protection changes.
 *
 * @param known null when the custody holder is added
 * @param name first and last name in one
 * @param addressProtected as it will be
 */
public record CustodianStep(@Nullable KnownCustodian known, String name, boolean addressProtected) {
    @Override
    public String toString() {
        return "CustodianStep[" + (known == null ? "new" : known.id()) + "]";
    }
}
