package org.trivsel.platform.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;

/** {@code GET /api/v1/openapi.json}: what can be called at this moment, and how. */
@Component(service = Application.class, property = "trivsel.open=true")
@JakartarsName("openapi")
@JakartarsApplicationBase("/openapi.json")
public final class OpenApiApplication extends Application {
    private final Resource resource;

    @Activate
    public OpenApiApplication(BundleContext bundles) {
        this.resource = new Resource(new OpenApi(bundles));
    }

    @Override
    @SuppressWarnings("deprecation") // the one way to hand over a resource that has its services already
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }

    /** One operation. */
    @Path("/")
    public static final class Resource {
        private final OpenApi document;

        Resource(OpenApi document) {
            this.document = document;
        }

        @GET
        @Produces(MediaType.APPLICATION_JSON)
        public String get() {
            return document.text();
        }
    }
}
