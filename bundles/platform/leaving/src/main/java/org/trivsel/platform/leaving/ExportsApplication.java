package org.trivsel.platform.leaving;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.tenant.TenantExports;

/** Publishes {@link ExportsResource}. */
@Component(service = Application.class)
@JakartarsName("exports")
@JakartarsApplicationBase("/exports")
public final class ExportsApplication extends Application {
    private final ExportsResource resource;

    @Activate
    public ExportsApplication(@Reference TenantExports exports) {
        resource = new ExportsResource(exports);
    }

    @Override
    @SuppressWarnings("deprecation") // the one way to hand over a resource that has its services already
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
