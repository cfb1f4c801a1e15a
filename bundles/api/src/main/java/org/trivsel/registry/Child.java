package org.trivsel.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Sex;

/**
 * A child as the caller may see it.
 *
 * @param languages spoken at home, BCP 47, first the main one; empty when not known
 * @param unit where the child is enrolled today, or null
 * @param unitName its name, or null
 */
public record Child(
        ChildId id,
        String givenName,
        String familyName,
        LocalDate birthDate,
        Sex sex,
        List<String> languages,
        boolean protectedAddress,
        @Nullable UnitId unit,
        @Nullable String unitName) {

    public String name() {
        return givenName + " " + familyName;
    }

    /** Exact age in years, months and days, counted as calendars do. */
    public java.time.Period ageOn(LocalDate day) {
        return java.time.Period.between(birthDate, day);
    }
}
