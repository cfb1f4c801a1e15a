package org.trivsel.platform.country.page;

import java.text.Collator;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trivsel.country.Countries;
import org.trivsel.country.Country;
import org.trivsel.country.CountryOffice;
import org.trivsel.country.Pack;
import org.trivsel.problem.NotFound;
import org.trivsel.text.Texts;
import org.trivsel.ui.Count;
import org.trivsel.ui.Phrases;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** The packs that are here, and what one of them says. */
final class PackPages {
    private static final int LEAP_YEAR = 2000;

    private final Desk desk;
    private final Countries countries;
    private final CountryOffice office;

    PackPages(Desk desk, Countries countries, CountryOffice office) {
        this.desk = desk;
        this.countries = countries;
        this.office = office;
    }

    Response all(Request request) {
        List<PacksView.Row> rows = office.packs(desk.operator(request)).stream().map(pack -> row(pack, request.locale()))
                .sorted(Comparator.comparing(PacksView.Row::name, Collator.getInstance(request.locale()))).toList();
        return Response.page(Pages.texts(request.locale()).get("place"), CountrySite.COUNTRIES, Pages.fill("packs", request.locale(), new PacksView(rows)));
    }

    Response one(Request request) {
        desk.operator(request);
        Locale locale = request.locale();
        Country country = countries.find(request.pathParameter("country")).orElseThrow(NotFound::new);
        return Response.page(country.name(locale), CountrySite.COUNTRIES, Pages.fill("country", locale, view(country, locale)));
    }

    private static PacksView.Row row(Pack pack, Locale locale) {
        Country content = pack.content();
        return new PacksView.Row(pack, content == null ? pack.country() : content.name(locale), CountrySite.COUNTRIES + "/" + pack.country());
    }

    private static CountryView view(Country country, Locale locale) {
        Texts t = Pages.texts(locale);
        var school = country.school();
        var legal = country.legal();
        List<Count> facts = List.of(
                new Count(t.get("fact.languages"), Phrases.in(locale).languages(country.languages())),
                new Count(t.get("fact.zone"), country.zone().getId()),
                new Count(t.get("fact.numbers"), t.get("numbers." + country.numbers().id())),
                new Count(t.get("fact.school"), t.get("school.text", school.age(), day(school.ageBy(), locale), day(school.yearBegins(), locale), school.yearsOfSchool())),
                new Count(t.get("fact.modules"), country.modules().isEmpty() ? t.get("none") : String.join(", ", country.modules())));
        List<Count> levels = country.levels().stream().map(level -> new Count(level.name(locale), level.under().isEmpty() ? t.get("level.top")
                : t.get("level.under", Phrases.in(locale).and(level.under().stream().flatMap(kind -> country.level(kind).stream())
                        .map(above -> above.name(locale)).toList())))).toList();
        List<Count> law = List.of(
                new Count(t.get("legal.law"), legal.law()),
                new Count(t.get("legal.gdpr"), t.get(legal.gdpr() ? "yes" : "no")),
                new Count(t.get("legal.third"), t.get(legal.thirdCountry() ? "yes" : "no")),
                new Count(t.get("legal.authority"), legal.authority()),
                new Count(t.get("legal.log"), t.get("months", legal.logMonths())),
                new Count(t.get("legal.breach"), legal.breachHours() == 0 ? t.get("legal.no-time") : t.get("hours", legal.breachHours())),
                new Count(t.get("legal.notices"), legal.notices().stream().map(id -> t.get("notice." + id)).collect(Collectors.joining(", "))),
                new Count(t.get("legal.transfers"), legal.transfers().stream().map(id -> t.get("transfer." + id)).collect(Collectors.joining(", "))));
        List<Count> texts = country.bases().stream().map(basis -> new Count(basis.law(), basis.text(locale))).toList();
        List<Count> regions = country.regions().stream()
                .map(region -> new Count(region.name(), t.get("region.text", region.law(), day(region.ageBy(), locale)))).toList();
        return new CountryView(country.name(locale), t.get("version", country.code(), country.version()), facts, levels, law, texts, regions);
    }

    private static String day(MonthDay day, Locale locale) {
        return day.atYear(LEAP_YEAR).format(java.time.format.DateTimeFormatter.ofPattern("d. MMMM", locale));
    }
}
