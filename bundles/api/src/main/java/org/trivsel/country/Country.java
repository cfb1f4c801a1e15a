package org.trivsel.country;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trivsel.registry.UnitKind;

/**
 * A country as its pack tells it, or as a tenant has it.
 *
 * @param code ISO 3166-1 alpha-2, upper case
 * @param version of the pack
 * @param names by language
 * @param languages that people there are met in, the usual one first
 * @param modules ids of the tools that a new tenant has
 * @param policies what holds here where a municipality has decided nothing, by the ids of {@link org.trivsel.policy.Setting}
 */
public record Country(
        String code, String version, Map<String, String> names, Locale locale, ZoneId zone, List<String> languages, NumberKind numbers,
        List<Level> levels, List<Region> regions, School school, List<String> modules, List<LegalBasis> bases, LegalProfile legal,
        Map<String, String> policies) {
    /** Namespace of the capability by which a bundle declares itself a country pack: attribute trivsel.country (the code). */
    public static final String NAMESPACE = "trivsel.country";

    public Country {
        names = Map.copyOf(names);
        languages = List.copyOf(languages);
        levels = List.copyOf(levels);
        regions = List.copyOf(regions);
        modules = List.copyOf(modules);
        bases = List.copyOf(bases);
        policies = Map.copyOf(policies);
    }

    /** A country that says nothing about policy. */
    public Country(String code, String version, Map<String, String> names, Locale locale, ZoneId zone, List<String> languages, NumberKind numbers,
            List<Level> levels, List<Region> regions, School school, List<String> modules, List<LegalBasis> bases, LegalProfile legal) {
        this(code, version, names, locale, zone, languages, numbers, levels, regions, school, modules, bases, legal, Map.of());
    }

    /** In the language, else in English. */
    public String name(Locale locale) {
        return in(names, locale);
    }

    /** What a kind of unit is called; empty when the country has no such level. */
    public Optional<Level> level(UnitKind kind) {
        return levels.stream().filter(level -> level.kind() == kind).findFirst();
    }

    static String in(Map<String, String> texts, Locale locale) {
        return texts.getOrDefault(locale.getLanguage(), texts.getOrDefault("en", ""));
    }
}
