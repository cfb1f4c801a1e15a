package org.trivsel.platform.web.testlib;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;

/** Two municipalities and the system. */
public final class MemoryTenants implements Tenants {
    @Override
    public Optional<Tenant> find(TenantKey key) {
        return all().stream().filter(tenant -> tenant.key().equals(key)).findFirst();
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        return all().stream().filter(tenant -> tenant.id().equals(id)).findFirst();
    }

    @Override
    public List<Tenant> all() {
        return List.of(World.FJORDVIK, World.STRANDBY, World.SYSTEM);
    }

    @Override
    public Tenant create(TenantKey key, String name, String country, Locale locale, ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
