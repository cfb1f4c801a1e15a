package org.trivsel.platform.identity;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.country.Countries;
import org.trivsel.country.Country;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.tenant.NewTenant;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.TenantSettings;

/** Reads what was typed about a tenant, and says all that is wrong with it at once. */
final class TenantRules {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final List<Fault> faults = new ArrayList<>();

    private TenantRules() {
    }

    /** What was left out of language and time zone is as the country's pack has it. */
    static Founding read(TenantId id, NewTenant wanted, Countries countries) {
        TenantRules rules = new TenantRules();
        TenantKey key = rules.take(() -> key(wanted.key()));
        String name = rules.take(() -> StaffRules.name("name", wanted.settings().name()));
        List<Country> installed = countries.installed();
        Country country = rules.take(() -> country(wanted.country(), installed));
        Locale locale = rules.take(() -> country != null && wanted.settings().locale().isBlank() ? country.locale() : locale(wanted.settings().locale()));
        ZoneId zone = rules.take(() -> country != null && wanted.settings().zone().isBlank() ? country.zone() : zone(wanted.settings().zone()));
        String username = rules.take(() -> StaffRules.username(wanted.username()));
        String person = rules.take(() -> StaffRules.name("person", wanted.person()));
        rules.requireNone();
        return new Founding(new Tenant(id, key, name, wanted.country(), locale, zone), username, person);
    }

    static Tenant change(Tenant tenant, TenantSettings settings) {
        TenantRules rules = new TenantRules();
        String name = rules.take(() -> StaffRules.name("name", settings.name()));
        Locale locale = rules.take(() -> locale(settings.locale()));
        ZoneId zone = rules.take(() -> zone(settings.zone()));
        rules.requireNone();
        return new Tenant(tenant.id(), tenant.key(), name, tenant.country(), locale, zone);
    }

    private <T> @Nullable T take(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Invalid e) {
            faults.addAll(e.faults());
            return null;
        }
    }

    private void requireNone() {
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private static TenantKey key(String text) {
        try {
            return new TenantKey(text);
        } catch (IllegalArgumentException e) {
            throw new Invalid("key", "key", "A key has 2 to 32 of a-z, 0-9 and -, and begins with a letter.");
        }
    }

    private static Country country(String code, List<Country> installed) {
        return installed.stream().filter(country -> country.code().equals(code)).findFirst().orElseThrow(() -> new Invalid("country", "country",
                "No pack of this country is installed. Installed: " + installed.stream().map(Country::code).collect(Collectors.joining(", ")) + "."));
    }

    private static Locale locale(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            if (LANGUAGES.contains(locale.getLanguage())) {
                return locale;
            }
        } catch (IllformedLocaleException e) {
            throw noLocale();
        }
        throw noLocale();
    }

    private static Invalid noLocale() {
        return new Invalid("locale", "locale", "A locale is a tag of BCP 47 such as da, nb, de or en-GB.");
    }

    private static ZoneId zone(String name) {
        if (ZoneId.getAvailableZoneIds().contains(name)) {
            return ZoneId.of(name);
        }
        throw new Invalid("zone", "zone", "A time zone is one of the IANA data base, such as Europe/Copenhagen.");
    }

    /** A tenant to be and the first person of its administration. */
    record Founding(Tenant tenant, String username, String person) {
    }
}
