package org.trivsel.platform.plan.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.plan.About;
import org.trivsel.plan.Evidence;
import org.trivsel.plan.FocusText;
import org.trivsel.plan.Plans;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.web.Ids;

/** Focus points. A change names the revision it has read. */
@Component(service = PlansResource.class)
@JakartarsResource
@JakartarsName("plans")
@JakartarsApplicationBase("/plans")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class PlansResource {

    private final Plans plans;

    @Activate
    public PlansResource(@Reference Plans plans) {
        this.plans = plans;
    }

    @GET
    public List<ShownPoint> list(@Context HttpServletRequest request, @QueryParam("child") @Nullable String child, @QueryParam("unit") @Nullable String unit) {
        Caller caller = caller(request);
        return plans.of(caller, about(query("child", child), query("unit", unit))).stream().map(ShownPoint::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response begin(@Nullable NewPoint wish, @Context HttpServletRequest request) {
        if (wish == null) {
            throw missing();
        }
        FocusText text = text(wish.goal(), wish.measure(), wish.owner(), wish.due());
        List<Link> links = wish.evidence() == null ? List.of() : wish.evidence();
        return Response.status(Response.Status.CREATED).entity(ShownPoint.of(
                plans.begin(caller(request), about(wish.child(), wish.unit()), text, links.stream().map(PlansResource::evidence).toList()))).build();
    }

    @GET
    @Path("/{point}")
    public ShownPoint get(@PathParam("point") String point, @Context HttpServletRequest request) {
        return ShownPoint.of(plans.get(caller(request), id(point)));
    }

    @PUT
    @Path("/{point}")
    @Consumes(MediaType.APPLICATION_JSON)
    public ShownPoint change(@PathParam("point") String point, @Nullable Change wish, @Context HttpServletRequest request) {
        if (wish == null) {
            throw missing();
        }
        return ShownPoint.of(plans.change(caller(request), id(point), revision(wish.revision()), text(wish.goal(), wish.measure(), wish.owner(), wish.due())));
    }

    @POST
    @Path("/{point}/evaluate")
    @Consumes(MediaType.APPLICATION_JSON)
    public ShownPoint evaluate(@PathParam("point") String point, @Nullable Evaluated wish, @Context HttpServletRequest request) {
        if (wish == null) {
            throw missing();
        }
        return ShownPoint.of(plans.evaluate(caller(request), id(point), revision(wish.revision()), or(wish.evaluation())));
    }

    @POST
    @Path("/{point}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    public ShownPoint close(@PathParam("point") String point, @Nullable Closed wish, @Context HttpServletRequest request) {
        if (wish == null) {
            throw missing();
        }
        return ShownPoint.of(plans.close(caller(request), id(point), revision(wish.revision()), or(wish.reason())));
    }

    @POST
    @Path("/{point}/reopen")
    @Consumes(MediaType.APPLICATION_JSON)
    public ShownPoint reopen(@PathParam("point") String point, @Nullable Reopened wish, @Context HttpServletRequest request) {
        if (wish == null || wish.due() == null) {
            throw new Invalid("due", "required", "Send a JSON object with revision, due and reason.");
        }
        return ShownPoint.of(plans.reopen(caller(request), id(point), revision(wish.revision()), wish.due(), or(wish.reason())));
    }

    @GET
    @Path("/{point}/history")
    public List<ShownPoint.Event> history(@PathParam("point") String point, @Context HttpServletRequest request) {
        return plans.history(caller(request), id(point)).stream().map(ShownPoint.Event::of).toList();
    }

    private static FocusText text(@Nullable String goal, @Nullable String measure, @Nullable UUID owner, @Nullable LocalDate due) {
        if (owner == null || due == null) {
            throw new Invalid(owner == null ? "owner" : "due", "required", "Say who follows it and when it is evaluated.");
        }
        return new FocusText(or(goal), or(measure), new AccountId(owner), due);
    }

    private static About about(@Nullable UUID child, @Nullable UUID unit) {
        if ((child == null) == (unit == null)) {
            throw new Invalid("child", "about", "Name a child or a unit, one of the two.");
        }
        return child == null ? About.unit(new UnitId(unit)) : About.child(new ChildId(child));
    }

    private static Evidence evidence(Link link) {
        try {
            return new Evidence(or(link.path()), or(link.title()));
        } catch (IllegalArgumentException e) {
            throw new Invalid("evidence", "evidence", e.getMessage() + ".");
        }
    }

    private static int revision(@Nullable Integer revision) {
        if (revision == null) {
            throw new Invalid("revision", "required", "Name the revision that you have read.");
        }
        return revision;
    }

    private static Invalid missing() {
        return new Invalid("", "body-missing", "Send a JSON object.");
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable UUID query(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return Ids.read(text).orElseThrow(() -> new Invalid(name, "id", "This is no id. An id looks like 018f3c5e-7b1a-7c3d-9e2f-000000000000."));
    }

    private static UUID id(String text) {
        return Ids.read(text).orElseThrow(NotFound::new);
    }

    private static Caller caller(HttpServletRequest request) {
        return (Caller) request.getAttribute(Caller.class.getName());
    }

    public record NewPoint(@Nullable UUID child, @Nullable UUID unit, @Nullable String goal, @Nullable String measure, @Nullable UUID owner,
            @Nullable LocalDate due, @Nullable List<Link> evidence) {
    }

    public record Link(@Nullable String path, @Nullable String title) {
    }

    public record Change(@Nullable Integer revision, @Nullable String goal, @Nullable String measure, @Nullable UUID owner, @Nullable LocalDate due) {
    }

    public record Evaluated(@Nullable Integer revision, @Nullable String evaluation) {
    }

    public record Closed(@Nullable Integer revision, @Nullable String reason) {
    }

    public record Reopened(@Nullable Integer revision, @Nullable LocalDate due, @Nullable String reason) {
    }
}
