package org.trivsel.platform.roster.read;

import java.time.LocalDate;
import org.trivsel.platform.roster.number.NumberScheme;

/**
 * What rows are judged by.
 *
 * @param numbers the national numbers of the tenant's country
 * @param today the day of the import
 * @param oldest the highest age in whole years a child may have
 * @param language of headings we have to write ourselves, because the file has codes in their place
 */
public record RosterRules(NumberScheme numbers, LocalDate today, int oldest, String language) {
    private static final int GROWN_UP = 18;

    /** For children from birth to the day before they turn nineteen. */
    public static RosterRules of(NumberScheme numbers, String language, LocalDate today) {
        return new RosterRules(numbers, today, GROWN_UP, language);
    }
}
