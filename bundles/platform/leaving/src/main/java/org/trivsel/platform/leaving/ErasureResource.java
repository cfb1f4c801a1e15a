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
import java.time.Instant;
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
import org.trivsel.tenant.TenantErasure;
import org.trivsel.tenant.Tenants;

/** The deletion of a tenant. Operators only. */
@Component(service = ErasureResource.class)
@JakartarsResource
@JakartarsName("tenant-erasure")
@JakartarsApplicationBase("/tenants/{key}/erasure")
@Path("/{key}/erasure")
@Produces(MediaType.APPLICATION_JSON)
public final class ErasureResource {
    private final Access access;
    private final Tenants tenants;
    private final TenantErasure erasure;

    @Activate
    public ErasureResource(@Reference Access access, @Reference Tenants tenants, @Reference TenantErasure erasure) {
        this.access = access;
        this.tenants = tenants;
        this.erasure = erasure;
    }

    @GET
    public Shown terms(@PathParam("key") String key, @Context HttpServletRequest request) {
        Caller operator = operator(request);
        return Shown.of(erasure.terms(operator, NamedTenant.find(tenants, key)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public ShownCertificate erase(@PathParam("key") String key, @Nullable Wanted wanted, @Context HttpServletRequest request) {
        Caller operator = operator(request);
        if (wanted == null || wanted.key() == null) {
            throw new Invalid("key", "required", "Say the key of the tenant once more.");
        }
        if (wanted.reason() == null) {
            throw new Invalid("reason", "required", "Say why.");
        }
        return ShownCertificate.of(erasure.erase(operator, NamedTenant.find(tenants, key), wanted.key(), wanted.reason(),
                Boolean.TRUE.equals(wanted.withoutExport())));
    }

    private Caller operator(HttpServletRequest request) {
        Caller caller = (Caller) request.getAttribute(Caller.class.getName());
        access.require(caller, Permission.SYSTEM_OPERATE);
        return caller;
    }

    /** @param key of the tenant, once more */
    public record Wanted(@Nullable String key, @Nullable String reason, @Nullable Boolean withoutExport) {
    }

    /** What has to be before, as programs see it. */
    public record Shown(boolean possible, @Nullable Instant suspended, @Nullable Instant from, @Nullable Instant fetched) {
        static Shown of(TenantErasure.Terms it) {
            return new Shown(it.isTime(), it.suspended(), it.from(), it.fetched());
        }
    }
}
