package org.trivsel.testlib;

import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trivsel.access.AccountId;
import org.trivsel.country.Countries;
import org.trivsel.country.Country;
import org.trivsel.country.LegalBasis;
import org.trivsel.country.LegalProfile;
import org.trivsel.country.NumberKind;
import org.trivsel.country.School;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.Tenant;

/** Denmark, Norway and Greenland with what their packs say of law. Every tenant has what its country says. */
public final class GivenCountries implements Countries {
    private final List<Country> all = new ArrayList<>(List.of(
            country("DK", true, List.of("within-eea", "adequacy", "standard-clauses")),
            country("NO", true, List.of("within-eea", "adequacy", "standard-clauses")),
            country("GL", false, List.of("standard-clauses", "permission-of-authority", "agreement-with-processor"))));

    private static Country country(String code, boolean gdpr, List<String> transfers) {
        return new Country(code, "1.0.0", Map.of("en", code), Locale.forLanguageTag("da"), ZoneId.of("Europe/Copenhagen"), List.of("da"), NumberKind.NONE, List.of(),
                List.of(), new School(MonthDay.of(8, 1), 6, MonthDay.of(12, 31), 10), List.of(),
                List.of(basis("public-task", "Act, section 3"), basis("consent", "Act, section 7"), basis("handover", "Act, section 9")),
                new LegalProfile("Act", gdpr, !gdpr, "Authority", 60, 72, List.of(), transfers));
    }

    private static LegalBasis basis(String id, String law) {
        return new LegalBasis(id, law, Map.of("da", "Fordi " + id, "en", "Because of " + id));
    }

    /** As if the pack of one were taken away. */
    public void remove(String code) {
        all.removeIf(country -> country.code().equals(code));
    }

    @Override
    public List<Country> installed() {
        return List.copyOf(all);
    }

    @Override
    public Optional<Country> find(String code) {
        return all.stream().filter(country -> country.code().equals(code)).findFirst();
    }

    @Override
    public Optional<Country> of(Tenant tenant) {
        return find(tenant.country());
    }

    @Override
    public Country settle(Transaction tx, Tenant tenant, AccountId by) {
        return find(tenant.country()).orElseThrow();
    }
}
