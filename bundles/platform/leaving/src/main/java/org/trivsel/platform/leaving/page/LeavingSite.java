package org.trivsel.platform.leaving.page;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.tenant.TenantErasure;
import org.trivsel.tenant.TenantExports;
import org.trivsel.tenant.Tenants;
import org.trivsel.web.Route;
import org.trivsel.web.Site;

/** The pages of operators: how a tenant leaves, and the certificates of those that have. */
@Component(service = Site.class)
public final class LeavingSite implements Site {
    static final String TENANTS = "/system/tenants";
    static final String CERTIFICATES = "/system/certificates";
    private static final String LEAVING = TENANTS + "/{key}/leaving";
    private static final String CERTIFICATE = CERTIFICATES + "/{certificate}";

    private final LeavingPages leaving;
    private final CertificatePages certificates;

    @Activate
    public LeavingSite(@Reference Access access, @Reference Tenants tenants, @Reference TenantExports exports, @Reference TenantErasure erasure) {
        this.leaving = new LeavingPages(access, tenants, exports, erasure);
        this.certificates = new CertificatePages(access, erasure);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(LEAVING, leaving::show),
                Route.post(LEAVING + "/export", leaving::order),
                Route.post(LEAVING + "/erase", leaving::erase),
                Route.get(CERTIFICATES, certificates::all),
                Route.get(CERTIFICATE, certificates::one),
                Route.post(CERTIFICATE + "/check", certificates::check));
    }
}
