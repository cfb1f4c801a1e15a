package org.trivsel.platform.leaving;

import org.trivsel.problem.NotFound;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;

/** A tenant as programs name it: by its key. */
final class NamedTenant {
    private NamedTenant() {
    }

    static TenantId find(Tenants tenants, String key) {
        try {
            return tenants.find(new TenantKey(key)).orElseThrow(NotFound::new).id();
        } catch (IllegalArgumentException notAKey) {
            throw new NotFound();
        }
    }
}
