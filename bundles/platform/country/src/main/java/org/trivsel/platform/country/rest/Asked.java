package org.trivsel.platform.country.rest;

import jakarta.servlet.http.HttpServletRequest;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.problem.NotFound;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;

/** Who asks, and about which tenant. */
final class Asked {
    private final Access access;
    private final Tenants tenants;

    Asked(Access access, Tenants tenants) {
        this.access = access;
        this.tenants = tenants;
    }

    Caller operator(HttpServletRequest request) {
        Caller caller = (Caller) request.getAttribute(Caller.class.getName());
        access.require(caller, Permission.SYSTEM_OPERATE);
        return caller;
    }

    Tenant tenant(String key) {
        try {
            return tenants.find(new TenantKey(key)).filter(tenant -> !tenant.key().equals(TenantKey.SYSTEM)).orElseThrow(NotFound::new);
        } catch (IllegalArgumentException notAKey) {
            throw new NotFound();
        }
    }
}
