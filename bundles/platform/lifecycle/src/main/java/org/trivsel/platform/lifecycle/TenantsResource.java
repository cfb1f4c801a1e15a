package org.trivsel.platform.lifecycle;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.trivsel.access.Access;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.tenant.Founded;
import org.trivsel.tenant.NewTenant;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.TenantOffice;
import org.trivsel.tenant.TenantSettings;
import org.trivsel.tenant.Tenants;
import org.trivsel.tool.Tools;

/** Tenants and the tools they have enabled. Operators only; nothing here is about a child. */
@Component(service = TenantsResource.class)
@JakartarsResource
@JakartarsName("tenants")
@JakartarsApplicationBase("/tenants")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class TenantsResource {
    private final Access access;
    private final Tenants tenants;
    private final TenantOffice office;
    private final Tools tools;

    @Activate
    public TenantsResource(@Reference Access access, @Reference Tenants tenants, @Reference TenantOffice office, @Reference Tools tools) {
        this.access = access;
        this.tenants = tenants;
        this.office = office;
        this.tools = tools;
    }

    @GET
    public List<Shown> list(@Context HttpServletRequest request) {
        access.require(caller(request), Permission.SYSTEM_OPERATE);
        Set<TenantId> suspended = office.suspended(caller(request));
        return tenants.all().stream().map(tenant -> Shown.of(tenant, suspended.contains(tenant.id()))).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response found(@Context HttpServletRequest request, @Nullable Wanted wanted) {
        if (wanted == null) {
            throw new Invalid("", "body-missing", "Send a JSON object with key, country, name, locale, zone, username and person.");
        }
        Founded founded = office.found(caller(request), new NewTenant(text(wanted.key()), text(wanted.country()),
                new TenantSettings(text(wanted.name()), text(wanted.locale()), text(wanted.zone())), text(wanted.username()), text(wanted.person())));
        return Response.status(Response.Status.CREATED).entity(new Once(founded.tenant().key().value(), founded.password().account(),
                founded.password().username(), founded.password().password())).build();
    }

    @PUT
    @Path("/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Shown change(@PathParam("key") String key, @Nullable Settings settings, @Context HttpServletRequest request) {
        access.require(caller(request), Permission.SYSTEM_OPERATE);
        if (settings == null) {
            throw new Invalid("", "body-missing", "Send a JSON object with name, locale and zone.");
        }
        Tenant changed = office.change(caller(request), tenant(key).id(),
                new TenantSettings(text(settings.name()), text(settings.locale()), text(settings.zone())));
        return Shown.of(changed, office.suspended(caller(request)).contains(changed.id()));
    }

    @POST
    @Path("/{key}/suspend")
    public void suspend(@PathParam("key") String key, @Context HttpServletRequest request) {
        access.require(caller(request), Permission.SYSTEM_OPERATE);
        office.suspend(caller(request), tenant(key).id());
    }

    @POST
    @Path("/{key}/resume")
    public void resume(@PathParam("key") String key, @Context HttpServletRequest request) {
        access.require(caller(request), Permission.SYSTEM_OPERATE);
        office.resume(caller(request), tenant(key).id());
    }

    @GET
    @Path("/{key}/tools")
    public List<String> tools(@PathParam("key") String key, @Context HttpServletRequest request) {
        access.require(caller(request), Permission.SYSTEM_OPERATE);
        return tools.enabledFor(caller(request), tenant(key).id());
    }

    @PUT
    @Path("/{key}/tools/{tool}")
    @Consumes(MediaType.APPLICATION_JSON)
    public void enable(
            @PathParam("key") String key, @PathParam("tool") String tool, @Nullable Period period, @Context HttpServletRequest request) {
        Caller caller = caller(request);
        access.require(caller, Permission.SYSTEM_OPERATE);
        Tenant tenant = tenant(key);
        LocalDate from = period == null || period.from() == null ? LocalDate.now(tenant.zone()) : period.from();
        tools.enable(caller, tenant.id(), tool, from, period == null ? null : period.to());
    }

    @DELETE
    @Path("/{key}/tools/{tool}")
    public void disable(@PathParam("key") String key, @PathParam("tool") String tool, @Context HttpServletRequest request) {
        access.require(caller(request), Permission.SYSTEM_OPERATE);
        tools.disable(caller(request), tenant(key).id(), tool);
    }

    private Tenant tenant(String key) {
        try {
            return tenants.find(new TenantKey(key)).orElseThrow(NotFound::new);
        } catch (IllegalArgumentException notAKey) {
            throw new NotFound();
        }
    }

    private static Caller caller(HttpServletRequest request) {
        return (Caller) request.getAttribute(Caller.class.getName());
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** @param country ISO 3166-1 alpha-2; suspended whether nobody of it can sign in */
    public record Shown(String key, String name, String country, String locale, String zone, boolean suspended) {
        static Shown of(Tenant tenant, boolean suspended) {
            return new Shown(tenant.key().value(), tenant.name(), tenant.country(), tenant.locale().toLanguageTag(), tenant.zone().getId(), suspended);
        }
    }

    /** With the first person of its administration. */
    public record Wanted(@Nullable String key, @Nullable String country, @Nullable String name, @Nullable String locale, @Nullable String zone,
            @Nullable String username, @Nullable String person) {
        @Override
        public String toString() {
            return "Wanted[]";
        }
    }

    public record Settings(@Nullable String name, @Nullable String locale, @Nullable String zone) {
    }

    /** A password for the first person to come in with once. */
    public record Once(String tenant, AccountId account, String username, String password) {
        @Override
        public String toString() {
            return "Once[" + account + "]";
        }
    }

    /** @param from today when left out */
    public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
    }
}
