package org.trivsel.platform.web.testlib;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.tenant.TenantId;
import org.trivsel.trust.DataPolicy;
import org.trivsel.trust.Publisher;
import org.trivsel.trust.Sandboxes;
import org.trivsel.trust.Trust;

/** Trusts nobody; knows which tenants are sandboxes. */
public final class MemoryTrust implements Trust, Sandboxes {
    private final Set<TenantId> sandboxes = ConcurrentHashMap.newKeySet();

    @Override
    public boolean contains(TenantId tenant) {
        return sandboxes.contains(tenant);
    }

    @Override
    public List<Publisher> publishers(Caller operator, @Nullable UUID after, int limit) {
        return List.of();
    }

    @Override
    public Publisher publisher(Caller operator, UUID publisher) {
        throw new NotFound();
    }

    @Override
    public Publisher add(Caller operator, String name, String certificate) {
        throw new Invalid("certificate", "certificate", "One X.509 certificate is needed.");
    }

    @Override
    public Publisher addKey(Caller operator, UUID publisher, String certificate) {
        throw new NotFound();
    }

    @Override
    public Publisher revoke(Caller operator, UUID publisher, String fingerprint, boolean compromised, String reason) {
        throw new NotFound();
    }

    @Override
    public DataPolicy policy(Caller operator) {
        return new DataPolicy(false, 0, null, null, null);
    }

    @Override
    public DataPolicy decide(Caller operator, boolean unsignedData, String reason) {
        return policy(operator);
    }

    @Override
    public Set<TenantId> sandboxes(Caller operator) {
        return Set.copyOf(sandboxes);
    }

    @Override
    public void sandbox(Caller operator, TenantId tenant, boolean sandbox) {
        if (sandbox) {
            sandboxes.add(tenant);
        } else {
            sandboxes.remove(tenant);
        }
    }
}
