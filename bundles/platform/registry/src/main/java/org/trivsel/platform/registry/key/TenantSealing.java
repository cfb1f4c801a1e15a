package org.trivsel.platform.registry.key;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.problem.Unavailable;
import org.trivsel.sealing.Sealing;
import org.trivsel.store.TenantStore;
import org.trivsel.tenant.TenantId;

/** Seals with the tenant's key. */
@Component
public final class TenantSealing implements Sealing {
    private final TenantStore store;
    private final TenantKeys keys;

    @Activate
    public TenantSealing(@Reference TenantStore store, @Reference TenantKeys keys) {
        this.store = requireNonNull(store);
        this.keys = requireNonNull(keys);
    }

    @Override
    public byte[] seal(TenantId tenant, String place, byte[] clear) {
        return ring(tenant).seal().close(clear, "sealed " + place);
    }

    @Override
    public byte[] open(TenantId tenant, String place, byte[] sealed) {
        try {
            return ring(tenant).seal().open(sealed, "sealed " + place);
        } catch (BrokenSeal e) {
            throw new Unavailable("keys-unavailable", "Something of tenant " + tenant + " was sealed with another key.", Duration.ofMinutes(1), e);
        }
    }

    private KeyRing ring(TenantId tenant) {
        return store.inTransaction(tenant, tx -> keys.of(tx, tenant));
    }
}
