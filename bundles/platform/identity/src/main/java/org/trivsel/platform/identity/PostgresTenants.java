package org.trivsel.platform.identity;

import com.fasterxml.uuid.Generators;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.problem.Conflict;
import org.trivsel.store.Row;
import org.trivsel.store.SystemStore;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;

/**
 * Tenants, remembered by their id once read: nothing here is personal, and what may have changed since is read with each request again. Keys are
 * asked for in the database each time: people type them at sign-in, and one that exists must not be answered faster than one that does not.
 */
@Component
public final class PostgresTenants implements Tenants {
    private static final String SELECT = "select id, key, name, country, locale, zone from tenant ";

    private final SystemStore store;
    private final Map<TenantId, Tenant> known = new ConcurrentHashMap<>();

    @Activate
    public PostgresTenants(@Reference SystemStore store) {
        this.store = store;
    }

    @Override
    public Optional<Tenant> find(TenantKey key) {
        return read("where key = ?", key.value());
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        return Optional.ofNullable(known.get(id)).or(() -> read("where id = ?", id.value()));
    }

    @Override
    public List<Tenant> all() {
        return store.inTransaction(tx -> tx.list(SELECT + "order by key", PostgresTenants::tenant));
    }

    @Override
    public Tenant create(TenantKey key, String name, String country, Locale locale, ZoneId zone) {
        Tenant tenant = new Tenant(new TenantId(Generators.timeBasedEpochRandomGenerator().generate()), key, name, country, locale, zone);
        int created = store.inTransaction(tx -> tx.update(
                "insert into tenant (id, key, name, country, locale, zone) values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                tenant.id().value(), key.value(), name, country, locale.toLanguageTag(), zone.getId()));
        if (created == 0) {
            throw new Conflict("tenant-exists", "There is already a tenant with this key.");
        }
        return tenant;
    }

    private Optional<Tenant> read(String where, Object value) {
        Optional<Tenant> found = store.inTransaction(tx -> tx.one(SELECT + where, PostgresTenants::tenant, value));
        found.ifPresent(tenant -> known.put(tenant.id(), tenant));
        return found;
    }

    private static Tenant tenant(Row row) throws SQLException {
        return new Tenant(new TenantId(row.uuid(1)), new TenantKey(row.text(2)), row.text(3), row.text(4),
                Locale.forLanguageTag(row.text(5)), ZoneId.of(row.text(6)));
    }
}
