package org.trivsel.legalbasis;

import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;
import org.trivsel.registry.UnitId;

/** To whom something is disclosed. */
public sealed interface Recipient {
    /** Those who work at a unit of the same tenant, or answer for it from above. Not those of the units below it. */
    record OfUnit(UnitId unit) implements Recipient {
    }

    /** One person with an account of the same tenant. */
    record OfAccount(AccountId account) implements Recipient {
    }

    /**
     * A body outside the platform, such as health care or another municipality. Nothing is opened here for it: that it was given the records, and may
     * have them, is what is recorded.
     *
     * @param country where it is, ISO 3166-1 alpha-2
     * @param transfer the ground on which data may leave the country, one of those that its pack names, or null where they do not leave it or the
     *     country of the recipient belongs to the European Economic Area as the tenant's does
     * @param reference of that ground: number and date of the contract, the decision or the permission; or null
     */
    record Outside(String name, String country, @Nullable String transfer, @Nullable String reference) implements Recipient {
    }
}
