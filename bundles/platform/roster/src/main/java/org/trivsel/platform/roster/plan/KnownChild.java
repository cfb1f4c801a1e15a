package org.trivsel.platform.roster.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.roster.number.Sex;
import org.trivsel.platform.roster.read.Folded;

/**
 * A child as registered.
 *
 * @param numberKey keyed hash of its national number; null when it has none
 * @param languages codes such as {@code da}
 */
public record KnownChild(String id, @Nullable String numberKey, @Nullable String externalId, String firstName, String lastName,
        LocalDate birthDate, @Nullable Sex sex, List<String> languages, boolean addressProtected, List<KnownCustodian> custodians,
        List<KnownEnrolment> enrolments) {

    public KnownChild {
        languages = List.copyOf(languages);
        custodians = List.copyOf(custodians);
        enrolments = List.copyOf(enrolments);
    }

    Folded foldedName() {
        return Folded.of(firstName + lastName);
    }

    @Override
    public String toString() {
        return "KnownChild[" + id + "]";
    }
}
