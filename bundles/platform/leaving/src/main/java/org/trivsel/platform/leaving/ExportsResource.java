package org.trivsel.platform.leaving;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.trivsel.access.Caller;
import org.trivsel.tenant.TenantExports;

/** Exports of one's own tenant, for the administration of the whole of it. */
@Component(service = ExportsResource.class)
@JakartarsResource
@JakartarsName("exports")
@JakartarsApplicationBase("/exports")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class ExportsResource {
    private static final String ZIP = "application/zip";

    private final TenantExports exports;

    @Activate
    public ExportsResource(@Reference TenantExports exports) {
        this.exports = exports;
    }

    @GET
    public List<ShownExport> list(@Context HttpServletRequest request) {
        return exports.own(caller(request)).stream().map(ShownExport::of).toList();
    }

    @GET
    @Path("/{export}/volumes/{volume}")
    @Produces(ZIP)
    public Response volume(@Context HttpServletRequest request, @PathParam("export") UUID export, @PathParam("volume") String volume) {
        // What is no number is the number of none.
        int number = volume.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(volume) : 0;
        byte[] zip = exports.volume(caller(request), export, number);
        return Response.ok(zip, ZIP).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"volume-" + number + ".zip\"").build();
    }

    private static Caller caller(HttpServletRequest request) {
        return (Caller) request.getAttribute(Caller.class.getName());
    }
}
