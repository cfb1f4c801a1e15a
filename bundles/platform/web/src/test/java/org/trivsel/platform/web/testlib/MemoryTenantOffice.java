package org.trivsel.platform.web.testlib;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.OneTimePassword;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.UnitId;
import org.trivsel.tenant.Founded;
import org.trivsel.tenant.NewTenant;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.TenantOffice;
import org.trivsel.tenant.TenantSettings;
import org.trivsel.tenant.TenantUnit;

/** An office that adds to {@link MemoryTenants}. Changes nothing but who is suspended. */
public final class MemoryTenantOffice implements TenantOffice {
    /** The one unit that every tenant has here. */
    public static final UnitId UNIT = new UnitId(new UUID(0, 7));

    private final MemoryTenants tenants;
    private final Set<TenantId> suspended = ConcurrentHashMap.newKeySet();

    public MemoryTenantOffice(MemoryTenants tenants) {
        this.tenants = tenants;
    }

    @Override
    public Founded found(Caller operator, NewTenant tenant) {
        if (tenant.username().isEmpty()) {
            throw new Invalid("username", "username", "A user name has 2 to 64 letters.");
        }
        TenantKey key = new TenantKey(tenant.key());
        if (tenants.find(key).isPresent()) {
            throw new Conflict("tenant-exists", "There is already a tenant with this key.");
        }
        tenants.add(tenant.key(), ZoneId.of(tenant.settings().zone()));
        return new Founded(tenants.find(key).orElseThrow(), new OneTimePassword(new AccountId(UUID.randomUUID()), tenant.username(), "abcd-efgh-jkmn-pqrs"));
    }

    @Override
    public Tenant change(Caller operator, TenantId tenant, TenantSettings settings) {
        return tenants.find(tenant).orElseThrow(NotFound::new);
    }

    @Override
    public void suspend(Caller operator, TenantId tenant) {
        suspended.add(tenant);
    }

    @Override
    public void resume(Caller operator, TenantId tenant) {
        suspended.remove(tenant);
    }

    @Override
    public Set<TenantId> suspended(Caller operator) {
        return Set.copyOf(suspended);
    }

    @Override
    public List<TenantUnit> units(Caller operator, TenantId tenant) {
        return List.of(new TenantUnit(UNIT, List.of("Solsikken", "Blå stue")));
    }
}
