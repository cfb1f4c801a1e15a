package org.trivsel.platform.retention.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.trivsel.access.Caller;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.retention.Due;
import org.trivsel.retention.Hold;
import org.trivsel.retention.Retention;
import org.trivsel.retention.Run;
import org.trivsel.web.Ids;

/** What would go, what went, and what is held. For the administration of a whole tenant. */
@Component(service = RetentionResource.class)
@JakartarsResource
@JakartarsName("retention")
@JakartarsApplicationBase("/retention")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class RetentionResource {

    private final Retention retention;

    @Activate
    public RetentionResource(@Reference Retention retention) {
        this.retention = retention;
    }

    @GET
    public List<Due> due(@Context HttpServletRequest request) {
        return retention.due(caller(request));
    }

    @GET
    @Path("/runs")
    public List<Run> runs(@Context HttpServletRequest request) {
        return retention.runs(caller(request));
    }

    @GET
    @Path("/holds")
    public List<ShownHold> holds(@Context HttpServletRequest request) {
        return retention.holds(caller(request)).stream().map(ShownHold::of).toList();
    }

    @POST
    @Path("/holds")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response hold(@Nullable NewHold wish, @Context HttpServletRequest request) {
        if (wish == null || wish.reason() == null) {
            throw new Invalid("reason", "required", "Send a JSON object that says why.");
        }
        Hold hold = retention.hold(caller(request), wish.child() == null ? null : new ChildId(wish.child()), wish.reason(), wish.until());
        return Response.status(Response.Status.CREATED).entity(ShownHold.of(hold)).build();
    }

    @POST
    @Path("/holds/{hold}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    public ShownHold release(@PathParam("hold") String hold, @Nullable Release wish, @Context HttpServletRequest request) {
        Caller caller = caller(request);
        UUID known = Ids.read(hold).orElseThrow(NotFound::new);
        if (wish == null || wish.reason() == null) {
            throw new Invalid("reason", "required", "Send a JSON object that says why.");
        }
        return ShownHold.of(retention.release(caller, known, wish.reason()));
    }

    private static Caller caller(HttpServletRequest request) {
        return (Caller) request.getAttribute(Caller.class.getName());
    }

    public record NewHold(@Nullable UUID child, @Nullable String reason, @Nullable LocalDate until) {
    }

    public record Release(@Nullable String reason) {
    }

    /** @param child null: of the whole tenant */
    public record ShownHold(UUID id, @Nullable UUID child, String reason, @Nullable LocalDate until, @Nullable String by, Instant made, @Nullable Instant ended,
            @Nullable String endReason) {
        static ShownHold of(Hold it) {
            return new ShownHold(it.id(), it.child() == null ? null : it.child().value(), it.reason(), it.until(), it.by(), it.made(), it.ended(), it.endReason());
        }
    }
}
