package org.trivsel.platform.country.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
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
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.problem.Invalid;
import org.trivsel.registry.UnitId;
import org.trivsel.tenant.Tenants;
import org.trivsel.tool.Entitlement;
import org.trivsel.tool.Entitlements;
import org.trivsel.tool.Entitlements.Choice;

/** Which tools a tenant and its units have, and where that comes from. Operators only. */
@Component(service = EntitlementsResource.class)
@JakartarsResource
@JakartarsName("entitlements")
@JakartarsApplicationBase("/entitlements")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class EntitlementsResource {
    private final Asked asked;
    private final Entitlements entitlements;

    @Activate
    public EntitlementsResource(@Reference Access access, @Reference Tenants tenants, @Reference Entitlements entitlements) {
        this.asked = new Asked(access, tenants);
        this.entitlements = entitlements;
    }

    @GET
    @Path("/{key}")
    public List<Shown> list(@PathParam("key") String key, @Context HttpServletRequest request) {
        Caller operator = asked.operator(request);
        return entitlements.of(operator, asked.tenant(key).id()).stream().map(Shown::of).toList();
    }

    @PUT
    @Path("/{key}/{tool}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Shown choose(@PathParam("key") String key, @PathParam("tool") String tool, @Nullable Wish wish, @Context HttpServletRequest request) {
        Caller operator = asked.operator(request);
        if (wish == null) {
            throw new Invalid("", "body-missing", "Send a JSON object with on, reason and seen.");
        }
        Choice choice = new Choice(wish.unit() == null ? null : new UnitId(wish.unit()), wish.on(), wish.from(), wish.to(),
                wish.reason() == null ? "" : wish.reason(), wish.seen() == null ? "" : wish.seen());
        return Shown.of(entitlements.choose(operator, asked.tenant(key).id(), tool, choice));
    }

    /** @param on left out: as above, which is the tenant for a unit and the country for a tenant */
    public record Wish(@Nullable UUID unit, @Nullable Boolean on, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String reason,
            @Nullable String seen) {
    }

    /** @param origin country, country-changed, tenant or none */
    public record Shown(String tool, boolean on, String origin, boolean inCountry, List<Entitlement.Period> periods, List<Unit> units, String mark) {
        static Shown of(Entitlement one) {
            return new Shown(one.tool(), one.on(), one.origin().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), one.inCountry(),
                    one.periods(), one.units().stream().map(Unit::of).toList(), one.mark());
        }
    }

    public record Unit(UUID unit, String name, @Nullable Boolean on, LocalDate from, @Nullable LocalDate to, String reason, @Nullable String by) {
        static Unit of(Entitlement.UnitChoice choice) {
            return new Unit(choice.unit().value(), choice.name(), choice.on(), choice.from(), choice.to(), choice.reason(), choice.by());
        }
    }
}
