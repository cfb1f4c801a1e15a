package org.trivsel.platform.web.testlib;

import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trivsel.access.AccountId;
import org.trivsel.country.Countries;
import org.trivsel.country.Country;
import org.trivsel.country.LegalProfile;
import org.trivsel.country.NumberKind;
import org.trivsel.country.School;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.Tenant;

/** Denmark and Norway, with nothing but their names. */
public final class MemoryCountries implements Countries {
    private static final List<Country> ALL = List.of(country("DK", "Danmark", "da", "Europe/Copenhagen"), country("NO", "Norge", "nb", "Europe/Oslo"));

    private static Country country(String code, String name, String language, String zone) {
        return new Country(code, "1.0.0", Map.of("en", name), Locale.forLanguageTag(language), ZoneId.of(zone), List.of(language), NumberKind.NONE,
                List.of(), List.of(), new School(MonthDay.of(8, 1), 6, MonthDay.of(12, 31), 10), List.of(), List.of(),
                new LegalProfile("GDPR", true, false, "Datatilsynet", 60, 72, List.of(), List.of()));
    }

    @Override
    public List<Country> installed() {
        return ALL;
    }

    @Override
    public Optional<Country> find(String code) {
        return ALL.stream().filter(country -> country.code().equals(code)).findFirst();
    }

    @Override
    public Optional<Country> of(Tenant tenant) {
        return Optional.empty();
    }

    @Override
    public Country settle(Transaction tx, Tenant tenant, AccountId by) {
        return find(tenant.country()).orElseThrow();
    }
}
