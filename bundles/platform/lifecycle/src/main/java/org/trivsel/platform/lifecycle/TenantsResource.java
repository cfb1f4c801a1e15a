package org.trivsel.platform.lifecycle;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.problem.NotFound;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;
import org.trivsel.tool.Tools;

/** Tenants and the tools they have enabled. Operators only; nothing here is about a child. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class TenantsResource {
    private final Access access;
    private final Tenants tenants;
    private final Tools tools;

    TenantsResource(Access access, Tenants tenants, Tools tools) {
        this.access = access;
        this.tenants = tenants;
        this.tools = tools;
    }

    @GET
    public List<Shown> list(@Context HttpServletRequest request) {
        access.require(caller(request), Permission.SYSTEM_OPERATE);
        return tenants.all().stream().map(Shown::of).toList();
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

    /** @param country ISO 3166-1 alpha-2 */
    public record Shown(String key, String name, String country) {
        static Shown of(Tenant tenant) {
            return new Shown(tenant.key().value(), tenant.name(), tenant.country());
        }
    }

    /** @param from today when left out */
    public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
    }
}
