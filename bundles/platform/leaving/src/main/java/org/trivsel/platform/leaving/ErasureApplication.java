package org.trivsel.platform.leaving;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.access.Access;
import org.trivsel.tenant.TenantErasure;
import org.trivsel.tenant.Tenants;

/** Publishes {@link ErasureResource}. */
@Component(service = Application.class)
@JakartarsName("tenant-erasure")
@JakartarsApplicationBase("/tenants/{key}/erasure")
public final class ErasureApplication extends Application {
    private final ErasureResource resource;

    @Activate
    public ErasureApplication(@Reference Access access, @Reference Tenants tenants, @Reference TenantErasure erasure) {
        resource = new ErasureResource(access, tenants, erasure);
    }

    @Override
    @SuppressWarnings("deprecation") // the one way to hand over a resource that has its services already
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
