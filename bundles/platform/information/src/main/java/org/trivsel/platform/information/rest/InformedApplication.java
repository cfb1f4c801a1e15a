package org.trivsel.platform.information.rest;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.information.Information;

/** Publishes {@link InformedResource}. */
@Component(service = Application.class)
@JakartarsName("informed")
@JakartarsApplicationBase("/children/{child}/informed")
public final class InformedApplication extends Application {
    private final InformedResource resource;

    @Activate
    public InformedApplication(@Reference Information information) {
        this.resource = new InformedResource(information);
    }

    @Override
    @SuppressWarnings("deprecation") // the one way to hand over a resource that has its services already
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
