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

/** Publishes {@link CertificatesResource}. */
@Component(service = Application.class)
@JakartarsName("certificates")
@JakartarsApplicationBase("/certificates")
public final class CertificatesApplication extends Application {
    private final CertificatesResource resource;

    @Activate
    public CertificatesApplication(@Reference Access access, @Reference TenantErasure erasure) {
        resource = new CertificatesResource(access, erasure);
    }

    @Override
    @SuppressWarnings("deprecation") // the one way to hand over a resource that has its services already
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
