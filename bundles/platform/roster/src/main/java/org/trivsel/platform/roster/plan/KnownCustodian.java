package org.trivsel.platform.roster.plan;

/**
 * Somebody who holds custody, as registered.
 *
 * @param name first and last name in one
 */
public record KnownCustodian(String id, String name, boolean addressProtected) {
    @Override
    public String toString() {
        return "KnownCustodian[" + id + "]";
    }
}
