package org.trivsel.platform.licence.rest;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import org.trivsel.licence.LicenceGrant;
import org.trivsel.licence.LicenceOffice;
import org.trivsel.licence.NewGrant;
import org.trivsel.licence.UsedLine;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.UnitId;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;
import org.trivsel.web.Ids;

/** Licences: what was granted, what was used. Counts only. */
@Component(service = LicencesResource.class)
@JakartarsResource
@JakartarsName("licences")
@JakartarsApplicationBase("/licences")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class LicencesResource {
    private final Access access;
    private final Tenants tenants;
    private final LicenceOffice office;

    @Activate
    public LicencesResource(@Reference Access access, @Reference Tenants tenants, @Reference LicenceOffice office) {
        this.access = access;
        this.tenants = tenants;
        this.office = office;
    }

    @GET
    public List<Shown> own(@Context HttpServletRequest request) {
        return office.own(caller(request)).stream().map(Shown::of).toList();
    }

    @GET
    @Path("/used")
    public List<Used> usedByUnit(@Context HttpServletRequest request, @QueryParam("instrument") @Nullable String instrument,
            @QueryParam("from") @Nullable LocalDate from, @QueryParam("to") @Nullable LocalDate to) {
        return office.usedByUnit(caller(request), instrument, needed("from", from), needed("to", to)).stream().map(Used::of).toList();
    }

    @GET
    @Path("/invoice")
    public List<Used> used(@Context HttpServletRequest request, @QueryParam("tenant") @Nullable String tenant,
            @QueryParam("instrument") @Nullable String instrument, @QueryParam("from") @Nullable LocalDate from, @QueryParam("to") @Nullable LocalDate to) {
        Caller operator = operator(request);
        return office.used(operator, tenant == null ? null : tenant(tenant).id(), instrument, needed("from", from), needed("to", to)).stream()
                .map(Used::of).toList();
    }

    @GET
    @Path("/tenants/{key}")
    public List<Shown> list(@PathParam("key") String key, @Context HttpServletRequest request) {
        Caller operator = operator(request);
        return office.of(operator, tenant(key).id()).stream().map(Shown::of).toList();
    }

    @POST
    @Path("/tenants/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response grant(@PathParam("key") String key, @Nullable Wish wish, @Context HttpServletRequest request) {
        Caller operator = operator(request);
        if (wish == null) {
            throw new Invalid("", "body-missing", "Send a JSON object with instrument and reference, and uses, from, to and sites as the terms ask for.");
        }
        List<UUID> sites = wish.sites() == null ? List.of() : wish.sites();
        NewGrant wanted = new NewGrant(or(wish.instrument()), wish.uses(), wish.from(), wish.to(),
                sites.stream().filter(Objects::nonNull).map(UnitId::new).toList(), or(wish.reference()));
        return Response.status(Response.Status.CREATED).entity(Shown.of(office.grant(operator, tenant(key).id(), wanted))).build();
    }

    @POST
    @Path("/tenants/{key}/{grant}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    public void withdraw(@PathParam("key") String key, @PathParam("grant") String grant, @Nullable Why why, @Context HttpServletRequest request) {
        Caller operator = operator(request);
        office.withdraw(operator, tenant(key).id(), Ids.read(grant).orElseThrow(NotFound::new), why == null ? "" : or(why.reason()));
    }

    private static LocalDate needed(String name, @Nullable LocalDate day) {
        if (day == null) {
            throw new Invalid(name, "required", "Say " + name + ", a day like 2026-01-31.");
        }
        return day;
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private Tenant tenant(String key) {
        try {
            return tenants.find(new TenantKey(key)).filter(tenant -> !tenant.key().equals(TenantKey.SYSTEM)).orElseThrow(NotFound::new);
        } catch (IllegalArgumentException notAKey) {
            throw new NotFound();
        }
    }

    private Caller operator(HttpServletRequest request) {
        Caller caller = caller(request);
        access.require(caller, Permission.SYSTEM_OPERATE);
        return caller;
    }

    private static Caller caller(HttpServletRequest request) {
        return (Caller) request.getAttribute(Caller.class.getName());
    }

    /** What is wanted. */
    public record Wish(@Nullable String instrument, @Nullable Integer uses, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable List<UUID> sites,
            @Nullable String reference) {
    }

    public record Why(@Nullable String reason) {
    }

    /** @param left null: as many as one likes */
    public record Shown(UUID id, String instrument, String kind, @Nullable Integer uses, int drawn, @Nullable Integer left, LocalDate from,
            @Nullable LocalDate to, List<String> sites, String reference, @Nullable String by, String at, @Nullable String withdrawn, String state) {
        static Shown of(LicenceGrant one) {
            return new Shown(one.id(), one.instrument(), one.kind(), one.uses(), one.drawn(), one.left(), one.from(), one.to(), one.sites(), one.reference(),
                    one.by(), one.at().toString(), one.withdrawn(), one.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    public record Used(String tenant, String instrument, @Nullable String unit, String reference, int drawn, int returned, int used) {
        static Used of(UsedLine line) {
            return new Used(line.tenant(), line.instrument(), line.unit(), line.reference(), line.drawn(), line.returned(), line.used());
        }
    }
}
