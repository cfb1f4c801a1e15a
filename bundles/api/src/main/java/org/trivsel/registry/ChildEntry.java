package org.trivsel.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Sex;

/**
 * A child as it is written to the register. Holds a number in clear: never log it.
 *
 * @param languages spoken at home, BCP 47, first the main one; empty when not known
 * @param externalId what the system the child comes from calls it, or null
 * @param nationalNumber its digits, checked by the rules of its country, or null
 */
public record ChildEntry(
        String givenName,
        String familyName,
        LocalDate birthDate,
        Sex sex,
        List<String> languages,
        boolean protectedAddress,
        @Nullable String externalId,
        @Nullable String nationalNumber) {
    public ChildEntry {
        languages = List.copyOf(languages);
    }

    @Override
    public String toString() {
        return "ChildEntry";
    }
}
