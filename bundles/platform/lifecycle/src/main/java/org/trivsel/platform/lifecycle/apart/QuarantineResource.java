package org.trivsel.platform.lifecycle.apart;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
import org.trivsel.problem.Invalid;
import org.trivsel.problem.Limit;
import org.trivsel.problem.NotFound;
import org.trivsel.quarantine.LifecycleAct;
import org.trivsel.quarantine.Quarantine;
import org.trivsel.quarantine.SetApart;
import org.trivsel.web.Ids;

/** Versions that are set apart. Operators only. */
@Component(service = QuarantineResource.class)
@JakartarsResource
@JakartarsName("quarantine")
@JakartarsApplicationBase("/quarantine")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class QuarantineResource {

    private final Access access;
    private final Quarantine quarantine;

    @Activate
    public QuarantineResource(@Reference Access access, @Reference Quarantine quarantine) {
        this.access = access;
        this.quarantine = quarantine;
    }

    @GET
    public Listed list(@Context HttpServletRequest request, @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        int most = Limit.of(limit);
        List<SetApart> found = quarantine.list(operator(request), cursor(cursor), most + 1);
        List<SetApart> page = found.size() > most ? found.subList(0, most) : found;
        return new Listed(page.stream().map(Shown::of).toList(), found.size() > most ? page.get(page.size() - 1).id() : null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response set(@Context HttpServletRequest request, @Nullable Named named) {
        Caller operator = operator(request);
        SetApart one = quarantine.setApart(operator, required("tool", named == null ? null : named.tool()),
                required("version", named == null ? null : named.version()), required("reason", named == null ? null : named.reason()));
        return Response.status(Response.Status.CREATED).entity(Shown.of(one)).location(URI.create(one.id().toString())).build();
    }

    @GET
    @Path("/{apart}")
    public Shown get(@Context HttpServletRequest request, @PathParam("apart") String apart) {
        return Shown.of(quarantine.get(operator(request), id(apart)));
    }

    @POST
    @Path("/{apart}/lift")
    @Consumes(MediaType.APPLICATION_JSON)
    public Shown lift(@Context HttpServletRequest request, @PathParam("apart") String apart, @Nullable Why why) {
        Caller operator = operator(request);
        return Shown.of(quarantine.lift(operator, id(apart), required("reason", why == null ? null : why.reason())));
    }

    @GET
    @Path("/acts")
    public Acts acts(@Context HttpServletRequest request, @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        int most = Limit.of(limit);
        List<LifecycleAct> found = quarantine.acts(operator(request), cursor(cursor), most + 1);
        List<LifecycleAct> page = found.size() > most ? found.subList(0, most) : found;
        return new Acts(page.stream().map(Act::of).toList(), found.size() > most ? page.get(page.size() - 1).id() : null);
    }

    private static @Nullable UUID cursor(@Nullable String cursor) {
        return cursor == null ? null : Ids.read(cursor).orElseThrow(
                () -> new Invalid("cursor", "cursor", "A cursor is what \"next\" of the page before says. Leave it out to begin."));
    }

    private static UUID id(String text) {
        return Ids.read(text).orElseThrow(NotFound::new);
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new Invalid(field, "required", "Say which " + field + ".");
        }
        return value;
    }

    private Caller operator(HttpServletRequest request) {
        Caller caller = (Caller) request.getAttribute(Caller.class.getName());
        access.require(caller, Permission.SYSTEM_OPERATE);
        return caller;
    }

    /** What to set apart, and why. */
    public record Named(@Nullable String tool, @Nullable String version, @Nullable String reason) {
    }

    public record Why(@Nullable String reason) {
    }

    public record Listed(List<Shown> apart, @Nullable UUID next) {
    }

    /** A version that is or was set apart, as programs see it. */
    public record Shown(UUID id, String tool, String version, String ailment, String cause, @Nullable String node, Instant since, @Nullable String by,
            @Nullable Instant lifted, @Nullable String liftedBy, @Nullable String why) {
        static Shown of(SetApart it) {
            return new Shown(it.id(), it.tool(), it.version(), it.ailment().name().toLowerCase(Locale.ROOT), it.cause(), it.node(), it.since(), it.by(),
                    it.lifted(), it.liftedBy(), it.why());
        }
    }

    public record Acts(List<Act> acts, @Nullable UUID next) {
    }

    /** Something that was done with tools, as programs see it. */
    public record Act(UUID id, Instant at, String action, boolean done, @Nullable String by, @Nullable String tenant, @Nullable String detail) {
        static Act of(LifecycleAct it) {
            return new Act(it.id(), it.at(), it.action(), it.done(), it.by(), it.tenant(), it.detail());
        }
    }
}
