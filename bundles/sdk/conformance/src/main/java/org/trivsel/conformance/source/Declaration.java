package org.trivsel.conformance.source;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the bundle will say of itself.
 *
 * @param tool id of the tool, for ever
 * @param version as bundles have it, {@code 1.0.0}
 * @param symbolicName unique in the world, such as {@code dk.publisher.reading}
 * @param vendor the publisher's name; may be empty
 * @param titles what people call the tool, by language
 * @param countries codes of the countries it is for
 */
public record Declaration(String tool, String version, String symbolicName, String vendor, Map<String, String> titles, List<String> countries) {
    public Declaration {
        titles = new TreeMap<>(titles);
        countries = List.copyOf(countries);
    }
}
