package org.trivsel.platform.lifecycle;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
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
import org.trivsel.problem.NotFound;
import org.trivsel.registry.UnitId;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;
import org.trivsel.tool.Pointer;
import org.trivsel.tool.Pointers;
import org.trivsel.tool.Target;
import org.trivsel.tool.Tools;

/** Which version of a tool answers for whom. Operators only. {@code {key}} is that of a tenant. */
@Component(service = PointersResource.class)
@JakartarsResource
@JakartarsName("pointers")
@JakartarsApplicationBase("/pointers")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class PointersResource {
    private final Access access;
    private final Tenants tenants;
    private final Tools tools;
    private final Pointers pointers;

    @Activate
    public PointersResource(@Reference Access access, @Reference Tenants tenants, @Reference Tools tools, @Reference Pointers pointers) {
        this.access = access;
        this.tenants = tenants;
        this.tools = tools;
        this.pointers = pointers;
    }

    @GET
    @Path("/{tool}/default")
    public Shown everybody(@PathParam("tool") String tool, @Context HttpServletRequest request) {
        access.require(caller(request), Permission.SYSTEM_OPERATE);
        Pointer holding = tools.find(tool).isEmpty() ? null : pointers.everybody(caller(request), tool);
        if (holding == null) {
            throw new NotFound();
        }
        return Shown.of(holding);
    }

    @PUT
    @Path("/{tool}/default")
    @Consumes(MediaType.APPLICATION_JSON)
    public Shown pointEverybody(@PathParam("tool") String tool, @Nullable Wish wish, @Context HttpServletRequest request) {
        access.require(caller(request), Permission.SYSTEM_OPERATE);
        if (given(wish).unit() != null) {
            throw new Invalid("unit", "not-here", "A unit belongs to a tenant: point it there.");
        }
        return Shown.of(pointers.point(caller(request), Target.everybody(tool), version(wish), from(wish), reason(wish), seen(wish.seen())));
    }

    @POST
    @Path("/{tool}/default/rollback")
    @Consumes(MediaType.APPLICATION_JSON)
    public Shown rollEverybodyBack(@PathParam("tool") String tool, @Nullable Back back, @Context HttpServletRequest request) {
        access.require(caller(request), Permission.SYSTEM_OPERATE);
        if (back != null && back.unit() != null) {
            throw new Invalid("unit", "not-here", "A unit belongs to a tenant: roll it back there.");
        }
        return Shown.of(pointers.rollBack(caller(request), Target.everybody(tool), reason(back), seen(back == null ? null : back.seen())));
    }

    @GET
    @Path("/{tool}/tenants/{key}")
    public List<Shown> of(@PathParam("tool") String tool, @PathParam("key") String key, @Context HttpServletRequest request) {
        access.require(caller(request), Permission.SYSTEM_OPERATE);
        Tenant tenant = tenant(key);
        if (tools.find(tool).isEmpty()) {
            throw new NotFound();
        }
        return pointers.of(caller(request), tool, List.of(tenant.id())).getOrDefault(tenant.id(), List.of()).stream().map(Shown::of).toList();
    }

    @PUT
    @Path("/{tool}/tenants/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Shown point(@PathParam("tool") String tool, @PathParam("key") String key, @Nullable Wish wish, @Context HttpServletRequest request) {
        access.require(caller(request), Permission.SYSTEM_OPERATE);
        Target target = target(tool, key, given(wish).unit());
        return Shown.of(pointers.point(caller(request), target, version(wish), from(wish), reason(wish), seen(wish.seen())));
    }

    @POST
    @Path("/{tool}/tenants/{key}/rollback")
    @Consumes(MediaType.APPLICATION_JSON)
    public Shown rollBack(@PathParam("tool") String tool, @PathParam("key") String key, @Nullable Back back, @Context HttpServletRequest request) {
        access.require(caller(request), Permission.SYSTEM_OPERATE);
        Target target = target(tool, key, back == null ? null : back.unit());
        return Shown.of(pointers.rollBack(caller(request), target, reason(back), seen(back == null ? null : back.seen())));
    }

    private Target target(String tool, String key, @Nullable UUID unit) {
        return new Target(tool, tenant(key).id(), unit == null ? null : new UnitId(unit));
    }

    private Tenant tenant(String key) {
        try {
            return tenants.find(new TenantKey(key)).orElseThrow(NotFound::new);
        } catch (IllegalArgumentException notAKey) {
            throw new NotFound();
        }
    }

    private static Wish given(@Nullable Wish wish) {
        if (wish == null) {
            throw new Invalid("", "body-missing", "Send a JSON object with version and seen.");
        }
        return wish;
    }

    /** In the one form in which versions are compared. */
    private static @Nullable String version(Wish wish) {
        try {
            return wish.version() == null ? null : Version.parseVersion(wish.version()).toString();
        } catch (IllegalArgumentException e) {
            throw new Invalid("version", "not-a-version", "A version is written like 1.2.3.");
        }
    }

    private static @Nullable Instant from(Wish wish) {
        try {
            return wish.from() == null ? null : OffsetDateTime.parse(wish.from()).toInstant();
        } catch (DateTimeException e) {
            throw new Invalid("from", "not-a-time", "A time is written like 2026-03-02T06:00:00+01:00.");
        }
    }

    private static String reason(Wish wish) {
        return wish.reason() == null ? "" : wish.reason();
    }

    private static @Nullable String reason(@Nullable Back back) {
        return back == null || back.reason() == null || back.reason().isBlank() ? null : back.reason();
    }

    private static int seen(@Nullable Integer seen) {
        if (seen == null || seen < 0) {
            throw new Invalid("seen", "required", "Say the highest revision you have seen for this target, 0 for none.");
        }
        return seen;
    }

    private static Caller caller(HttpServletRequest request) {
        return (Caller) request.getAttribute(Caller.class.getName());
    }

    /**
     * What an operator wants to hold.
     *
     * @param version left out: as the tenant, as all
     * @param from now when left out
     * @param seen the highest revision seen
     */
    public record Wish(@Nullable String version, @Nullable UUID unit, @Nullable String from, @Nullable String reason,
            @Nullable Integer seen) {
    }

    public record Back(@Nullable UUID unit, @Nullable String reason, @Nullable Integer seen) {
    }

    /** @param planned whether its time is still to come */
    public record Shown(@Nullable UUID unit, @Nullable String unitName, int revision, @Nullable String version, Instant from, boolean planned,
            @Nullable String by, @Nullable String reason, Instant decided) {
        static Shown of(Pointer pointer) {
            UnitId unit = pointer.target().unit();
            return new Shown(unit == null ? null : unit.value(), pointer.unitName(), pointer.revision(), pointer.version(), pointer.from(),
                    pointer.isPlanned(Instant.now()), pointer.by(), pointer.reason(), pointer.decided());
        }
    }
}
