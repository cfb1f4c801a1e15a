package org.trivsel.platform.lifecycle.module;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.module.Artefact;
import org.trivsel.module.ModuleSources;
import org.trivsel.module.Offer;

/** What could be brought in from the places that are set. Operators only. {@code {module}} is a sha-256. */
@Component(service = SourcesResource.class)
@JakartarsResource
@JakartarsName("sources")
@JakartarsApplicationBase("/sources")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class SourcesResource {
    private final Access access;
    private final ModuleSources sources;

    @Activate
    public SourcesResource(@Reference Access access, @Reference ModuleSources sources) {
        this.access = access;
        this.sources = sources;
    }

    @GET
    public List<Shown> list(@Context HttpServletRequest request) {
        return sources.offers(operator(request)).stream().map(Shown::of).toList();
    }

    @POST
    @Path("/{module}")
    public Response bring(@Context HttpServletRequest request, @PathParam("module") String module) {
        Artefact artefact = sources.bring(operator(request), module);
        return Response.status(Response.Status.CREATED).entity(ModulesResource.Shown.of(artefact)).location(URI.create("../modules/" + artefact.sha256())).build();
    }

    private Caller operator(HttpServletRequest request) {
        Caller caller = (Caller) request.getAttribute(Caller.class.getName());
        access.require(caller, Permission.SYSTEM_OPERATE);
        return caller;
    }

    /** An offer as programs see it. */
    public record Shown(String file, @Nullable String tool, @Nullable String version, @Nullable String publisher, @Nullable String sha256, List<String> missing,
            @Nullable String fault, boolean here, boolean possible) {
        static Shown of(Offer it) {
            return new Shown(it.file(), it.tool(), it.version(), it.publisher(), it.sha256(), it.missing(), it.fault(), it.isHere(), it.resolves());
        }
    }
}
