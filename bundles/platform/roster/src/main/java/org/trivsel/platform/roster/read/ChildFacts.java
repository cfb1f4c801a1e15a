package org.trivsel.platform.roster.read;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.roster.number.NationalNumber;
import org.trivsel.platform.roster.number.Sex;

/**
 * What a list tells of a child. Null and empty mean: not told, so what is known stays.
 *
 * @param birthDate told by its own column or by the number
 * @param sex told by its own column or by the number
 * @param languages codes such as {@code da}
 */
public record ChildFacts(String firstName, String lastName, @Nullable NationalNumber number, LocalDate birthDate, @Nullable Sex sex,
        List<String> languages, @Nullable String externalId, @Nullable Boolean addressProtected, List<Custodian> custodians) {

    public ChildFacts {
        languages = List.copyOf(languages);
        custodians = List.copyOf(custodians);
    }

    @Override
    public String toString() {
        return "ChildFacts[]";
    }
}
