package org.trivsel.platform.web.testlib;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;

/** Two municipalities and the system, and as many more as are wanted. */
public final class MemoryTenants implements Tenants {
    private final List<Tenant> more = new CopyOnWriteArrayList<>();

    /** One that comes after the others. */
    public void add(String key, ZoneId zone) {
        more.add(new Tenant(new TenantId(UUID.randomUUID()), new TenantKey(key), "Kommune " + key, "DK", Locale.forLanguageTag("da"), zone));
    }

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
        return Stream.concat(Stream.of(World.FJORDVIK, World.STRANDBY, World.SYSTEM), more.stream()).toList();
    }

    @Override
    public Tenant create(TenantKey key, String name, String country, Locale locale, ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
