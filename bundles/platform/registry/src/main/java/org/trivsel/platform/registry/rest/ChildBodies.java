package org.trivsel.platform.registry.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Sex;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.registry.ChildEntry;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.ChildRecord;
import org.trivsel.registry.CustodyEntry;
import org.trivsel.registry.EnrolmentEntry;
import org.trivsel.registry.UnitId;

/** What the calls that keep the register take. Names and numbers in them are never told by {@code toString}. */
public final class ChildBodies {
    private ChildBodies() {
    }

    static <T> T there(@Nullable T body) {
        if (body == null) {
            throw new Invalid("body", "json-missing", "A JSON body is needed here; none was sent.");
        }
        return body;
    }

    /** A child with its first enrolment. */
    public record NewChild(@Nullable String givenName, @Nullable String familyName, @Nullable LocalDate birthDate, @Nullable String sex,
            @Nullable List<String> languages, @Nullable Boolean protectedAddress, @Nullable String nationalNumber, @Nullable UnitId unit,
            @Nullable LocalDate from) {
        ChildEntry entry() {
            new Needed().field("givenName", givenName).field("familyName", familyName).field("birthDate", birthDate).field("sex", sex)
                    .field("unit", unit).field("from", from).end();
            return new ChildEntry(givenName, familyName, birthDate, sexOf(sex), tags(languages), Boolean.TRUE.equals(protectedAddress), null,
                    nationalNumber);
        }

        @Override
        public String toString() {
            return "NewChild";
        }
    }

    /** What is left out stays. */
    public record ChildChange(@Nullable String givenName, @Nullable String familyName, @Nullable LocalDate birthDate, @Nullable String sex,
            @Nullable List<String> languages, @Nullable Boolean protectedAddress, @Nullable String nationalNumber) {
        ChildChange checked() {
            if (Stream.of(givenName, familyName, birthDate, sex, languages, protectedAddress, nationalNumber).allMatch(Objects::isNull)) {
                throw nothing();
            }
            if (sex != null) {
                sexOf(sex);
            }
            return this;
        }

        ChildEntry over(ChildRecord old) {
            return new ChildEntry(
                    Objects.requireNonNullElse(givenName, old.givenName()),
                    Objects.requireNonNullElse(familyName, old.familyName()),
                    Objects.requireNonNullElse(birthDate, old.birthDate()),
                    sex == null ? old.sex() : sexOf(sex),
                    languages == null ? old.languages() : tags(languages),
                    Objects.requireNonNullElse(protectedAddress, old.protectedAddress()), null, nationalNumber);
        }

        @Override
        public String toString() {
            return "ChildChange";
        }
    }

    /** An enrolment to be begun. */
    public record NewEnrolment(@Nullable UnitId unit, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Boolean alongside) {
        EnrolmentEntry entry(ChildId child) {
            new Needed().field("unit", unit).field("from", from).end();
            return new EnrolmentEntry(child, unit, from, to);
        }
    }

    /** The unit to go to, and the first day there. */
    public record Move(@Nullable UnitId unit, @Nullable LocalDate from) {
        Move checked() {
            new Needed().field("unit", unit).field("from", from).end();
            return this;
        }
    }

    /** A last day. */
    public record End(@Nullable LocalDate to) {
        LocalDate last() {
            new Needed().field("to", to).end();
            return to;
        }
    }

    /** Somebody who holds custody. */
    public record NewCustody(@Nullable String name, @Nullable Boolean protectedAddress, @Nullable LocalDate from, @Nullable LocalDate to) {
        CustodyEntry entry(ChildId child) {
            new Needed().field("name", name).field("from", from).end();
            return new CustodyEntry(child, name, Boolean.TRUE.equals(protectedAddress), null, from, to);
        }

        @Override
        public String toString() {
            return "NewCustody";
        }
    }

    /** A holder's data, both of them. */
    public record CustodyChange(@Nullable String name, @Nullable Boolean protectedAddress) {
        CustodyChange checked() {
            new Needed().field("name", name).field("protectedAddress", protectedAddress).end();
            return this;
        }

        @Override
        public String toString() {
            return "CustodyChange";
        }
    }

    private static Sex sexOf(String id) {
        try {
            return Sex.ofId(id);
        } catch (IllegalArgumentException e) {
            throw new Invalid("sex", "json-value", "The field sex must be female, male or any.");
        }
    }

    private static List<String> tags(@Nullable List<@Nullable String> languages) {
        if (languages != null && languages.contains(null)) {
            throw new Invalid("languages", "json-value", "The field languages must be a list of BCP 47 tags.");
        }
        return languages == null ? List.of() : List.copyOf(languages);
    }

    private static Invalid nothing() {
        return new Invalid("body", "json-missing", "Name at least one field to change.");
    }

    /** Fields that must be there; all that are missing are told at once. */
    private static final class Needed {
        private final List<Fault> missing = new ArrayList<>();

        Needed field(String name, @Nullable Object value) {
            if (value == null) {
                missing.add(new Fault(name, "json-missing", "The field " + name + " is needed."));
            }
            return this;
        }

        void end() {
            if (!missing.isEmpty()) {
                throw new Invalid(missing);
            }
        }
    }
}
