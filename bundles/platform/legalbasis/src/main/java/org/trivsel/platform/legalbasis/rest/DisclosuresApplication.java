package org.trivsel.platform.legalbasis.rest;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.legalbasis.Disclosures;

/** Publishes {@link DisclosuresResource}. */
@Component(service = Application.class)
@JakartarsName("disclosures")
@JakartarsApplicationBase("/children/{child}/disclosures")
public final class DisclosuresApplication extends Application {
    private final DisclosuresResource resource;

    @Activate
    public DisclosuresApplication(@Reference Disclosures disclosures) {
        this.resource = new DisclosuresResource(disclosures);
    }

    @Override
    @SuppressWarnings("deprecation") // the one way to hand over a resource that has its services already
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
