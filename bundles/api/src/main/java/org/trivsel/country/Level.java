package org.trivsel.country;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trivsel.registry.UnitKind;

/**
 * A level of organisations.
 *
 * @param names by language
 * @param under the kinds it may lie right below; none for the uppermost
 */
public record Level(UnitKind kind, Map<String, String> names, List<UnitKind> under) {
    /** In the language, else in English. */
    public String name(Locale locale) {
        return Country.in(names, locale);
    }
}
