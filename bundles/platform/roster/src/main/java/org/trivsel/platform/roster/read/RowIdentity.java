package org.trivsel.platform.roster.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.roster.number.NationalNumber;

/** What could be read of which child a row is about. Names are blank when they could not. */
public record RowIdentity(String firstName, String lastName, @Nullable NationalNumber number, @Nullable String externalId,
        @Nullable LocalDate birthDate) {

    /** First and last name, folded. */
    public Folded name() {
        return Folded.of(firstName + lastName);
    }

    @Override
    public String toString() {
        return "RowIdentity[]";
    }
}
