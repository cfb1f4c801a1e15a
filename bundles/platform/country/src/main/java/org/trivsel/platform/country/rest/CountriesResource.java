package org.trivsel.platform.country.rest;

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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.country.Comparison;
import org.trivsel.country.Countries;
import org.trivsel.country.CountryOffice;
import org.trivsel.country.Difference;
import org.trivsel.country.Pack;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.tenant.Tenants;

/** Country packs, and what tenants agreed on of them. Operators only. */
@Component(service = CountriesResource.class)
@JakartarsResource
@JakartarsName("countries")
@JakartarsApplicationBase("/countries")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class CountriesResource {
    private final Asked asked;
    private final Countries countries;
    private final CountryOffice office;

    @Activate
    public CountriesResource(@Reference Access access, @Reference Tenants tenants, @Reference Countries countries, @Reference CountryOffice office) {
        this.asked = new Asked(access, tenants);
        this.countries = countries;
        this.office = office;
    }

    @GET
    public List<ShownPack> packs(@Context HttpServletRequest request) {
        return office.packs(asked.operator(request)).stream().map(ShownPack::of).toList();
    }

    @GET
    @Path("/{country}")
    public ShownCountry country(@PathParam("country") String code, @Context HttpServletRequest request) {
        asked.operator(request);
        return countries.find(code).map(ShownCountry::of).orElseThrow(NotFound::new);
    }

    @GET
    @Path("/tenants/{key}")
    public Shown compare(@PathParam("key") String key, @Context HttpServletRequest request) {
        Caller operator = asked.operator(request);
        return Shown.of(office.compare(operator, asked.tenant(key).id()));
    }

    @POST
    @Path("/tenants/{key}/agreement")
    @Consumes(MediaType.APPLICATION_JSON)
    public Shown agree(@PathParam("key") String key, @Nullable Agreement agreement, @Context HttpServletRequest request) {
        Caller operator = asked.operator(request);
        if (agreement == null) {
            throw new Invalid("", "body-missing", "Send a JSON object with mark, take and seen.");
        }
        List<String> taken = agreement.take() == null ? List.of() : agreement.take();
        if (taken.stream().anyMatch(Objects::isNull)) {
            throw new Invalid("take", "not-open", "Each of these is a path.");
        }
        return Shown.of(office.agree(operator, asked.tenant(key).id(), text(agreement.mark()), new HashSet<>(taken), seen(agreement.seen())));
    }

    @PUT
    @Path("/tenants/{key}/changes")
    @Consumes(MediaType.APPLICATION_JSON)
    public Shown change(@PathParam("key") String key, @Nullable Change change, @Context HttpServletRequest request) {
        Caller operator = asked.operator(request);
        if (change == null) {
            throw new Invalid("", "body-missing", "Send a JSON object with path, value and seen.");
        }
        return Shown.of(office.change(operator, asked.tenant(key).id(), text(change.path()), change.value(), seen(change.seen())));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static int seen(@Nullable Integer seen) {
        if (seen == null || seen < 0) {
            throw new Invalid("seen", "required", "Say the revision you have seen, 0 for none.");
        }
        return seen;
    }

    /** @param take paths of open differences where the tenant takes what the pack says */
    public record Agreement(@Nullable String mark, @Nullable List<String> take, @Nullable Integer seen) {
    }

    /** @param value left out: as the pack says */
    public record Change(@Nullable String path, @Nullable String value, @Nullable Integer seen) {
    }

    /** @param sound whether it can be used; faults why not */
    public record ShownPack(String bundle, String country, String version, boolean sound, List<Pack.Fault> faults) {
        static ShownPack of(Pack pack) {
            return new ShownPack(pack.bundle(), pack.country(), pack.version(), pack.content() != null, pack.faults());
        }
    }

    /** A tenant beside its country's pack. */
    public record Shown(@Nullable String agreed, @Nullable String now, String mark, int revision, List<One> differences) {
        static Shown of(Comparison comparison) {
            return new Shown(comparison.agreed(), comparison.now(), comparison.mark(), comparison.revision(),
                    comparison.differences().stream().map(One::of).toList());
        }
    }

    /** @param open whether it is to be decided; conflict whether both sides have changed it */
    public record One(String path, @Nullable String agreed, @Nullable String here, @Nullable String now, boolean open, boolean conflict) {
        static One of(Difference difference) {
            return new One(difference.path(), difference.agreed(), difference.here(), difference.now(), difference.isOpen(), difference.isConflict());
        }
    }
}
