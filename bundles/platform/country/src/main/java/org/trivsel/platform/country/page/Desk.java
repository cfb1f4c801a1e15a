package org.trivsel.platform.country.page;

import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.problem.NotFound;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;
import org.trivsel.web.Request;

/** Who asks, and about which tenant. */
final class Desk {
    private final Access access;
    private final Tenants tenants;

    Desk(Access access, Tenants tenants) {
        this.access = access;
        this.tenants = tenants;
    }

    Caller operator(Request request) {
        access.require(request.caller(), Permission.SYSTEM_OPERATE);
        return request.caller();
    }

    Tenant tenant(Request request) {
        operator(request);
        try {
            return tenants.find(new TenantKey(request.pathParameter("key"))).filter(tenant -> !tenant.key().equals(TenantKey.SYSTEM))
                    .orElseThrow(NotFound::new);
        } catch (IllegalArgumentException notAKey) {
            throw new NotFound();
        }
    }

    static String path(Tenant tenant) {
        return CountrySite.TENANTS + "/" + tenant.key();
    }
}
