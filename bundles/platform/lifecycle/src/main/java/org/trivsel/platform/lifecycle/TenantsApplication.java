package org.trivsel.platform.lifecycle;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.access.Access;
import org.trivsel.tenant.TenantOffice;
import org.trivsel.tenant.Tenants;
import org.trivsel.tool.Tools;

/** What operators do with tenants. */
@Component(service = Application.class)
@JakartarsName("tenants")
@JakartarsApplicationBase("/tenants")
public final class TenantsApplication extends Application {
    private final TenantsResource resource;

    @Activate
    public TenantsApplication(@Reference Access access, @Reference Tenants tenants, @Reference TenantOffice office, @Reference Tools tools) {
        this.resource = new TenantsResource(access, tenants, office, tools);
    }

    @Override
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
