package org.trivsel.platform.lifecycle.trust;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.net.URI;
import java.util.List;
import java.util.Set;
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
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;
import org.trivsel.trust.DataPolicy;
import org.trivsel.trust.Publisher;
import org.trivsel.trust.Trust;
import org.trivsel.web.Ids;

/** Whose modules run everywhere, and where the others may be tried out. Operators only. */
@Component(service = TrustResource.class)
@JakartarsResource
@JakartarsName("trust")
@JakartarsApplicationBase("/trust")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class TrustResource {

    private final Access access;
    private final Tenants tenants;
    private final Trust trust;

    @Activate
    public TrustResource(@Reference Access access, @Reference Tenants tenants, @Reference Trust trust) {
        this.access = access;
        this.tenants = tenants;
        this.trust = trust;
    }

    @GET
    @Path("/publishers")
    public Listed list(@Context HttpServletRequest request, @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        int most = Limit.of(limit);
        List<Publisher> found = trust.publishers(operator(request), cursor(cursor), most + 1);
        List<Publisher> page = found.size() > most ? found.subList(0, most) : found;
        return new Listed(page, found.size() > most ? page.get(page.size() - 1).id().toString() : null);
    }

    @POST
    @Path("/publishers")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Context HttpServletRequest request, @Nullable NewPublisher wanted) {
        Caller operator = operator(request);
        Publisher added = trust.add(operator, wanted == null ? "" : text(wanted.name()), wanted == null ? "" : text(wanted.certificate()));
        return Response.status(Response.Status.CREATED).entity(added).location(URI.create("publishers/" + added.id())).build();
    }

    @GET
    @Path("/publishers/{publisher}")
    public Publisher get(@Context HttpServletRequest request, @PathParam("publisher") String publisher) {
        return trust.publisher(operator(request), id(publisher));
    }

    @POST
    @Path("/publishers/{publisher}/keys")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response addKey(@Context HttpServletRequest request, @PathParam("publisher") String publisher, @Nullable NewKey key) {
        Publisher now = trust.addKey(operator(request), id(publisher), key == null ? "" : text(key.certificate()));
        return Response.status(Response.Status.CREATED).entity(now).build();
    }

    @POST
    @Path("/publishers/{publisher}/keys/{fingerprint}/revocation")
    @Consumes(MediaType.APPLICATION_JSON)
    public Publisher revoke(@Context HttpServletRequest request, @PathParam("publisher") String publisher, @PathParam("fingerprint") String fingerprint,
            @Nullable Revocation revocation) {
        Caller operator = operator(request);
        if (revocation == null || revocation.compromised() == null) {
            throw new Invalid("compromised", "required", "Say whether somebody else may have the key: true or false.");
        }
        return trust.revoke(operator, id(publisher), fingerprint, revocation.compromised(), text(revocation.reason()));
    }

    @GET
    @Path("/policy")
    public DataPolicy policy(@Context HttpServletRequest request) {
        return trust.policy(operator(request));
    }

    @PUT
    @Path("/policy")
    @Consumes(MediaType.APPLICATION_JSON)
    public DataPolicy decide(@Context HttpServletRequest request, @Nullable Wish wish) {
        Caller operator = operator(request);
        if (wish == null || wish.unsignedData() == null) {
            throw new Invalid("unsignedData", "required", "Say whether data that nobody vouches for runs everywhere: true or false.");
        }
        return trust.decide(operator, wish.unsignedData(), text(wish.reason()));
    }

    @GET
    @Path("/sandboxes")
    public List<String> sandboxes(@Context HttpServletRequest request) {
        Set<TenantId> marked = trust.sandboxes(operator(request));
        return tenants.all().stream().filter(tenant -> marked.contains(tenant.id())).map(tenant -> tenant.key().value()).toList();
    }

    @PUT
    @Path("/sandboxes/{key}")
    public void mark(@Context HttpServletRequest request, @PathParam("key") String key) {
        trust.sandbox(operator(request), tenant(key), true);
    }

    @DELETE
    @Path("/sandboxes/{key}")
    public void unmark(@Context HttpServletRequest request, @PathParam("key") String key) {
        trust.sandbox(operator(request), tenant(key), false);
    }

    private Caller operator(HttpServletRequest request) {
        Caller caller = (Caller) request.getAttribute(Caller.class.getName());
        access.require(caller, Permission.SYSTEM_OPERATE);
        return caller;
    }

    private TenantId tenant(String key) {
        try {
            return tenants.find(new TenantKey(key)).orElseThrow(NotFound::new).id();
        } catch (IllegalArgumentException notAKey) {
            throw new NotFound();
        }
    }

    private static UUID id(String text) {
        return Ids.read(text).orElseThrow(NotFound::new);
    }

    private static @Nullable UUID cursor(@Nullable String cursor) {
        return cursor == null ? null : Ids.read(cursor).orElseThrow(
                () -> new Invalid("cursor", "cursor", "A cursor is what \"next\" of the page before says. Leave it out to begin."));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    public record Listed(List<Publisher> publishers, @Nullable String next) {
    }

    /** @param certificate as PEM */
    public record NewPublisher(@Nullable String name, @Nullable String certificate) {
    }

    public record NewKey(@Nullable String certificate) {
    }

    public record Revocation(@Nullable Boolean compromised, @Nullable String reason) {
    }

    public record Wish(@Nullable Boolean unsignedData, @Nullable String reason) {
    }
}
