package org.trivsel.platform.round;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;

/** A system that is not set up: the thread of the service finds nothing to do, and tests count when they want to. */
final class NoTenants implements Tenants {
    @Override
    public Optional<Tenant> find(TenantKey key) {
        return Optional.empty();
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        return Optional.empty();
    }

    @Override
    public List<Tenant> all() {
        return List.of();
    }

    @Override
    public Tenant create(TenantKey key, String name, String country, Locale locale, ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
