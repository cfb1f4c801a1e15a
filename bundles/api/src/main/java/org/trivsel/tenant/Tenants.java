package org.trivsel.tenant;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.time.ZoneId;
import org.osgi.annotation.versioning.ProviderType;

/** The customers of this system. Holds no personal data. Safe for use by many threads. */
@ProviderType
public interface Tenants {
    Optional<Tenant> find(TenantKey key);

    Optional<Tenant> find(TenantId id);

    /** All tenants, by key. */
    List<Tenant> all();

    /**
     * Makes a tenant with its own keys; at once ready for use.
     *
     * @throws org.trivsel.problem.Conflict when the key is taken
     */
    Tenant create(TenantKey key, String name, String country, Locale locale, ZoneId zone);
}
