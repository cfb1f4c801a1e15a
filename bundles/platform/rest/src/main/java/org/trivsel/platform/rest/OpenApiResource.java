package org.trivsel.platform.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** {@code GET /api/v1/openapi.json}: what can be called at this moment, and how. */
@Component(service = OpenApiResource.class, property = "trivsel.open=true")
@JakartarsResource
@JakartarsName("openapi")
@JakartarsApplicationBase("/openapi.json")
@Path("/")
public final class OpenApiResource {
    private final OpenApi document;

    @Activate
    public OpenApiResource(BundleContext bundles) {
        this.document = new OpenApi(bundles);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String get() {
        return document.text();
    }
}
