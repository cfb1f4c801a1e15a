package org.trivsel.platform.policy.rest;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.policy.PolicyOffice;

/** Publishes {@link PolicyResource}. */
@Component(service = Application.class)
@JakartarsName("policy")
@JakartarsApplicationBase("/policy")
public final class PolicyApplication extends Application {
    private final PolicyResource resource;

    @Activate
    public PolicyApplication(@Reference PolicyOffice office) {
        this.resource = new PolicyResource(office);
    }

    @Override
    @SuppressWarnings("deprecation") // the one way to hand over a resource that has its services already
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
