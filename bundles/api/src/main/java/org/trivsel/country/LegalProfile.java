package org.trivsel.country;

import java.util.List;

/**
 * The law on personal data.
 *
 * @param law what it is called
 * @param gdpr whether the General Data Protection Regulation applies
 * @param thirdCountry whether sending data there from the EU is a transfer to a third country
 * @param authority who supervises
 * @param logMonths how long the log of uses is kept at least
 * @param breachHours within how many hours the authority is told of a breach; 0 where the law sets no time
 * @param notices what people are told, ids of texts
 * @param transfers what must be there before data leave the country
 */
public record LegalProfile(String law, boolean gdpr, boolean thirdCountry, String authority, int logMonths, int breachHours, List<String> notices,
        List<String> transfers) {
}
