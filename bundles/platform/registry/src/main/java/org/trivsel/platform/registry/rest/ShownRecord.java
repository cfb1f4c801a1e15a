package org.trivsel.platform.registry.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.ChildRecord;
import org.trivsel.registry.UnitId;

/** A child's record as programs get it. */
public record ShownRecord(
        ChildId id, String givenName, String familyName, LocalDate birthDate, String sex, List<String> languages, boolean protectedAddress,
        boolean hasNationalNumber, int revision, @Nullable String changedBy, @Nullable Instant changedAt, List<Place> enrolments,
        List<Custody> custodyHolders) {

    static ShownRecord of(ChildRecord record) {
        return new ShownRecord(record.id(), record.givenName(), record.familyName(), record.birthDate(), record.sex().id(), record.languages(),
                record.protectedAddress(), record.hasNumber(), record.state().revision(), record.state().changedBy(), record.state().changedAt(),
                record.places().stream().map(Place::of).toList(), record.custody().stream().map(Custody::of).toList());
    }

    @Override
    public String toString() {
        return "ShownRecord[" + id + "]";
    }

    /** An enrolment. */
    public record Place(UUID id, UnitId unit, String unitName, LocalDate from, @Nullable LocalDate to, int revision, @Nullable String changedBy,
            @Nullable Instant changedAt) {
        static Place of(ChildRecord.Place place) {
            return new Place(place.id(), place.unit(), place.unitName(), place.from(), place.to(), place.state().revision(),
                    place.state().changedBy(), place.state().changedAt());
        }
    }

    /** Somebody's custody. */
    public record Custody(UUID id, String name, boolean protectedAddress, LocalDate from, @Nullable LocalDate to, int revision,
            @Nullable String changedBy, @Nullable Instant changedAt) {
        static Custody of(ChildRecord.Custody custody) {
            return new Custody(custody.id(), custody.name(), custody.protectedAddress(), custody.from(), custody.to(), custody.state().revision(),
                    custody.state().changedBy(), custody.state().changedAt());
        }

        @Override
        public String toString() {
            return "Custody[" + id + "]";
        }
    }
}
