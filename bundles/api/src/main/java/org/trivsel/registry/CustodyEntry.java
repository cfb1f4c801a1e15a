package org.trivsel.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Custody over a child as it is written to the register.
 *
 * @param externalId what the system the holder comes from calls the holder, or null; children that share it share the holder
 */
public record CustodyEntry(
        ChildId child, String holderName, boolean protectedAddress, @Nullable String externalId, LocalDate from, @Nullable LocalDate to) {
    @Override
    public String toString() {
        return "CustodyEntry[" + child + "]";
    }
}
