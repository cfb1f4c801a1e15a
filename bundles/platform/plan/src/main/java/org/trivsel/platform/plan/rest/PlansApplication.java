package org.trivsel.platform.plan.rest;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.plan.Plans;

/** Publishes {@link PlansResource}. */
@Component(service = Application.class)
@JakartarsName("plans")
@JakartarsApplicationBase("/plans")
public final class PlansApplication extends Application {
    private final PlansResource resource;

    @Activate
    public PlansApplication(@Reference Plans plans) {
        this.resource = new PlansResource(plans);
    }

    @Override
    @SuppressWarnings("deprecation") // the one way to hand over a resource that has its services already
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
