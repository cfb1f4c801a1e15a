package org.trivsel.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Sex;

/**
 * What the register holds of a child, for those who keep it.
 *
 * @param hasNumber whether it has a national number, which is not told here
 * @param places past, present and future, newest first
 * @param custody those who hold it first, then those who did
 */
public record ChildRecord(
        ChildId id,
        String givenName,
        String familyName,
        LocalDate birthDate,
        Sex sex,
        List<String> languages,
        boolean protectedAddress,
        boolean hasNumber,
        State state,
        List<Place> places,
        List<Custody> custody) {

    /**
     * How a part of the record stands.
     *
     * @param revision rises with every change
     * @param changedBy who changed it last by hand, or null when it never was or when an import was last
     */
    public record State(int revision, @Nullable String changedBy, @Nullable Instant changedAt) {
    }

    /** An enrolment. @param to the last day, or null */
    public record Place(UUID id, UnitId unit, String unitName, LocalDate from, @Nullable LocalDate to, State state) {
    }

    /** Custody for a period. @param id of this child's custody, not of the holder @param to the last day, or null */
    public record Custody(UUID id, String name, boolean protectedAddress, LocalDate from, @Nullable LocalDate to, State state) {
        @Override
        public String toString() {
            return "Custody[" + id + "]";
        }
    }

    public String name() {
        return givenName + " " + familyName;
    }

    @Override
    public String toString() {
        return "ChildRecord[" + id + "]";
    }
}
