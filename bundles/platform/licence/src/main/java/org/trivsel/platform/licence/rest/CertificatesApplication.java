package org.trivsel.platform.licence.rest;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.licence.Certificates;

/** Publishes {@link CertificatesResource}. */
@Component(service = Application.class)
@JakartarsName("staff-certificates")
@JakartarsApplicationBase("/staff-certificates")
public final class CertificatesApplication extends Application {
    private final CertificatesResource resource;

    @Activate
    public CertificatesApplication(@Reference Certificates certificates) {
        this.resource = new CertificatesResource(certificates);
    }

    @Override
    @SuppressWarnings("deprecation") // the one way to hand over a resource that has its services already
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
