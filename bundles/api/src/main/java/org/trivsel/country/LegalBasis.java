package org.trivsel.country;

import java.util.Locale;
import java.util.Map;

/**
 * On what ground something is done.
 *
 * @param law the provision
 * @param texts by language, for people to read
 */
public record LegalBasis(String id, String law, Map<String, String> texts) {
    public String text(Locale locale) {
        return Country.in(texts, locale);
    }
}
