package org.trivsel.platform.leaving;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.access.Access;
import org.trivsel.tenant.TenantExports;
import org.trivsel.tenant.Tenants;

/** Publishes {@link TenantExportsResource}. */
@Component(service = Application.class)
@JakartarsName("tenant-exports")
@JakartarsApplicationBase("/tenants/{key}/exports")
public final class TenantExportsApplication extends Application {
    private final TenantExportsResource resource;

    @Activate
    public TenantExportsApplication(@Reference Access access, @Reference Tenants tenants, @Reference TenantExports exports) {
        resource = new TenantExportsResource(access, tenants, exports);
    }

    @Override
    @SuppressWarnings("deprecation") // the one way to hand over a resource that has its services already
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
