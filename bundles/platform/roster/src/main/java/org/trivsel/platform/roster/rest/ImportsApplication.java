package org.trivsel.platform.roster.rest;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.platform.roster.imports.RosterImports;

/** Publishes {@link ImportsResource}. */
@Component(service = Application.class)
@JakartarsName("imports")
@JakartarsApplicationBase("/imports")
public final class ImportsApplication extends Application {
    private final ImportsResource resource;

    @Activate
    public ImportsApplication(@Reference RosterImports imports) {
        resource = new ImportsResource(imports);
    }

    @Override
    @SuppressWarnings("deprecation") // the one way to hand over a resource that has its services already
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
