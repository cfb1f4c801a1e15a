package org.trivsel.platform.legalbasis.rest;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.legalbasis.ReceivedDisclosures;

/** Publishes {@link ReceivedResource}. */
@Component(service = Application.class)
@JakartarsName("disclosed")
@JakartarsApplicationBase("/disclosed")
public final class ReceivedApplication extends Application {
    private final ReceivedResource resource;

    @Activate
    public ReceivedApplication(@Reference ReceivedDisclosures disclosures) {
        this.resource = new ReceivedResource(disclosures);
    }

    @Override
    @SuppressWarnings("deprecation") // the one way to hand over a resource that has its services already
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
