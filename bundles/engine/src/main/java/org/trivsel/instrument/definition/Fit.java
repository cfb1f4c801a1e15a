package org.trivsel.instrument.definition;

import java.util.Map;
import java.util.Set;
import org.trivsel.instrument.Key;

/**
 * Whom a form is for, beside the age.
 *
 * @param keys values that fit, by key; a key that is not stated does not matter
 * @param byAge false when age does not matter
 */
public record Fit(Map<Key, Set<String>> keys, boolean byAge) {
    /** By age alone. */
    public static final Fit AGE = new Fit(Map.of(), true);
}
