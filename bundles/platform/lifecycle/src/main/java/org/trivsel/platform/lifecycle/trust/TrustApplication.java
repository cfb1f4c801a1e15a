package org.trivsel.platform.lifecycle.trust;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.access.Access;
import org.trivsel.tenant.Tenants;
import org.trivsel.trust.Trust;

/** Publishers, their keys, sandboxes. */
@Component(service = Application.class)
@JakartarsName("trust")
@JakartarsApplicationBase("/trust")
public final class TrustApplication extends Application {
    private final TrustResource resource;

    @Activate
    public TrustApplication(@Reference Access access, @Reference Tenants tenants, @Reference Trust trust) {
        this.resource = new TrustResource(access, tenants, trust);
    }

    @Override
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
