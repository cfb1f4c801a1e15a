package org.trivsel.platform.country.rest;

import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.trivsel.country.Country;

/** A country as programs get it. Days are month and day, such as 08-01. */
public record ShownCountry(
        String code, String version, Map<String, String> names, String locale, String zone, List<String> languages, String numbers, List<Level> levels,
        List<Region> regions, School school, List<String> modules, List<Basis> bases, Legal legal, Map<String, String> policies) {

    static ShownCountry of(Country country) {
        var school = country.school();
        var legal = country.legal();
        return new ShownCountry(country.code(), country.version(), country.names(), country.locale().toLanguageTag(), country.zone().getId(),
                country.languages(), country.numbers().id(),
                country.levels().stream().map(level -> new Level(level.kind().name().toLowerCase(java.util.Locale.ROOT), level.names(),
                        level.under().stream().map(kind -> kind.name().toLowerCase(java.util.Locale.ROOT)).toList())).toList(),
                country.regions().stream().map(region -> new Region(region.id(), region.name(), region.law(), day(region.ageBy()))).toList(),
                new School(day(school.yearBegins()), school.age(), day(school.ageBy()), school.yearsOfSchool()), country.modules(),
                country.bases().stream().map(basis -> new Basis(basis.id(), basis.law(), basis.texts())).toList(),
                new Legal(legal.law(), legal.gdpr(), legal.thirdCountry(), legal.authority(), legal.logMonths(), legal.breachHours(), legal.notices(),
                        legal.transfers()), country.policies());
    }

    private static String day(MonthDay day) {
        return day.toString().substring(2);
    }

    public record Level(String kind, Map<String, String> names, List<String> under) {
    }

    public record Region(String id, String name, String law, String ageBy) {
    }

    public record School(String yearBegins, int age, String ageBy, int years) {
    }

    public record Basis(String id, String law, Map<String, String> texts) {
    }

    public record Legal(String law, boolean gdpr, boolean thirdCountry, String authority, int logMonths, int breachHours, List<String> notices,
            List<String> transfers) {
    }
}
