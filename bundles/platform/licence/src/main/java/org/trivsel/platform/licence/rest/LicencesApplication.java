package org.trivsel.platform.licence.rest;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.access.Access;
import org.trivsel.licence.LicenceOffice;
import org.trivsel.tenant.Tenants;

/** Publishes {@link LicencesResource}. */
@Component(service = Application.class)
@JakartarsName("licences")
@JakartarsApplicationBase("/licences")
public final class LicencesApplication extends Application {
    private final LicencesResource resource;

    @Activate
    public LicencesApplication(@Reference Access access, @Reference Tenants tenants, @Reference LicenceOffice office) {
        this.resource = new LicencesResource(access, tenants, office);
    }

    @Override
    @SuppressWarnings("deprecation") // the one way to hand over a resource that has its services already
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
