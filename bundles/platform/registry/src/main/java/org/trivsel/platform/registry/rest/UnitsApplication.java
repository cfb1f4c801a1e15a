package org.trivsel.platform.registry.rest;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.registry.Units;

/** Publishes {@link UnitsResource}. */
@Component(service = Application.class)
@JakartarsName("units")
@JakartarsApplicationBase("/units")
public final class UnitsApplication extends Application {
    private final UnitsResource resource;

    @Activate
    public UnitsApplication(@Reference Units units) {
        resource = new UnitsResource(units);
    }

    @Override
    @SuppressWarnings("deprecation") // the one way to hand over a resource that has its services already
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
