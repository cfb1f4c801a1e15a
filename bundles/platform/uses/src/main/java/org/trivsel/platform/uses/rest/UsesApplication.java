package org.trivsel.platform.uses.rest;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.uses.Uses;

/** Publishes {@link UsesResource}. */
@Component(service = Application.class)
@JakartarsName("uses")
@JakartarsApplicationBase("/children/{child}/uses")
public final class UsesApplication extends Application {
    private final UsesResource resource;

    @Activate
    public UsesApplication(@Reference Uses uses) {
        this.resource = new UsesResource(uses);
    }

    @Override
    @SuppressWarnings("deprecation") // the one way to hand over a resource that has its services already
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
