package org.trivsel.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Sex;

/**
 * A child as the register holds it, for planning an import.
 *
 * @param numberLookup stands for the national number, see {@link RosterWriter#lookups}; null when it has none
 * @param places enrolments that last on the day or begin after it, by first day
 * @param custody the same of custody
 */
public record RosterChild(
        ChildId id,
        @Nullable String externalId,
        @Nullable String numberLookup,
        String givenName,
        String familyName,
        LocalDate birthDate,
        Sex sex,
        List<String> languages,
        boolean protectedAddress,
        List<Place> places,
        List<Custody> custody) {

    /** An enrolment. @param id to end it by */
    public record Place(UUID id, UnitId unit, LocalDate from, @Nullable LocalDate to) {
    }

    /** Custody. @param id to end it by */
    public record Custody(
            UUID id, String holderName, boolean protectedAddress, @Nullable String externalId, LocalDate from, @Nullable LocalDate to) {
    }

    @Override
    public String toString() {
        return "RosterChild[" + id + "]";
    }
}
