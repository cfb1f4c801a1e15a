package org.trivsel.platform.leaving;

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
import org.trivsel.problem.Invalid;
import org.trivsel.tenant.TenantExports;
import org.trivsel.tenant.Tenants;

/** Exports of a tenant as operators order them. */
@Component(service = TenantExportsResource.class)
@JakartarsResource
@JakartarsName("tenant-exports")
@JakartarsApplicationBase("/tenants/{key}/exports")
@Path("/{key}/exports")
@Produces(MediaType.APPLICATION_JSON)
public final class TenantExportsResource {
    private final Access access;
    private final Tenants tenants;
    private final TenantExports exports;

    @Activate
    public TenantExportsResource(@Reference Access access, @Reference Tenants tenants, @Reference TenantExports exports) {
        this.access = access;
        this.tenants = tenants;
        this.exports = exports;
    }

    @GET
    public List<ShownExport> list(@PathParam("key") String key, @Context HttpServletRequest request) {
        Caller operator = operator(request);
        return exports.of(operator, NamedTenant.find(tenants, key)).stream().map(ShownExport::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response order(@PathParam("key") String key, @Nullable Wanted wanted, @Context HttpServletRequest request) {
        Caller operator = operator(request);
        if (wanted == null || wanted.numbers() == null) {
            throw new Invalid("numbers", "required", "Say whether national numbers are to be in it, in clear: true or false.");
        }
        return Response.accepted(ShownExport.of(exports.order(operator, NamedTenant.find(tenants, key), wanted.numbers()))).build();
    }

    private Caller operator(HttpServletRequest request) {
        Caller caller = (Caller) request.getAttribute(Caller.class.getName());
        access.require(caller, Permission.SYSTEM_OPERATE);
        return caller;
    }

    public record Wanted(@Nullable Boolean numbers) {
    }
}
