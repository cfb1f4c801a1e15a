package org.trivsel.platform.persistence.testlib;

import java.time.LocalDate;
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

/** Only Denmark is installed; a tenant begins with one tool. */
public final class OneCountry implements Countries {
    private final Country denmark;

    public OneCountry() {
        this(Map.of());
    }

    /** @param policies what its pack says of settings */
    public OneCountry(Map<String, String> policies) {
        denmark = new Country("DK", "1.0.0", Map.of("en", "Denmark"), Locale.forLanguageTag("da"),
                ZoneId.of("Europe/Copenhagen"), List.of("da"), NumberKind.CPR, List.of(), List.of(),
                new School(MonthDay.of(8, 1), 6, MonthDay.of(12, 31), 10), List.of("language"), List.of(),
                new LegalProfile("GDPR", true, false, "Datatilsynet", 60, 72, List.of(), List.of()), policies);
    }

    @Override
    public List<Country> installed() {
        return List.of(denmark);
    }

    @Override
    public Optional<Country> find(String code) {
        return Optional.of(denmark).filter(country -> country.code().equals(code));
    }

    @Override
    public Optional<Country> of(Tenant tenant) {
        return find(tenant.country());
    }

    @Override
    public Country settle(Transaction tx, Tenant tenant, AccountId by) throws java.sql.SQLException {
        tx.update("insert into tool_enablement (tenant_id, tool, valid_from, source) values (?, 'language', ?, 'COUNTRY')", tenant.id().value(),
                LocalDate.now(tenant.zone()));
        return denmark;
    }
}
