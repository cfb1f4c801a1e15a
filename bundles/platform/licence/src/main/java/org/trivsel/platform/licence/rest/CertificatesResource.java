package org.trivsel.platform.licence.rest;

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
import org.trivsel.licence.Certificate;
import org.trivsel.licence.Certificates;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.web.Ids;

/** Who is certified for what. For the administration of a tenant. */
@Component(service = CertificatesResource.class)
@JakartarsResource
@JakartarsName("staff-certificates")
@JakartarsApplicationBase("/staff-certificates")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class CertificatesResource {
    private final Certificates certificates;

    @Activate
    public CertificatesResource(@Reference Certificates certificates) {
        this.certificates = certificates;
    }

    @GET
    public List<Shown> list(@Context HttpServletRequest request) {
        return certificates.all(caller(request)).stream().map(Shown::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response record(@Nullable Wish wish, @Context HttpServletRequest request) {
        if (wish == null || wish.person() == null) {
            throw new Invalid("person", "required", "Send a JSON object with person, instrument, reference, and from and to where they are not today and never.");
        }
        Caller caller = caller(request);
        Certificate recorded = certificates.record(caller, new AccountId(wish.person()), wish.instrument() == null ? "" : wish.instrument(),
                wish.from() == null ? caller.today() : wish.from(), wish.to(), wish.reference() == null ? "" : wish.reference());
        return Response.status(Response.Status.CREATED).entity(Shown.of(recorded)).build();
    }

    @POST
    @Path("/{certificate}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    public void withdraw(@PathParam("certificate") String certificate, @Nullable Why why, @Context HttpServletRequest request) {
        certificates.withdraw(caller(request), Ids.read(certificate).orElseThrow(NotFound::new), why == null || why.reason() == null ? "" : why.reason());
    }

    private static Caller caller(HttpServletRequest request) {
        return (Caller) request.getAttribute(Caller.class.getName());
    }

    /** What is to be recorded. */
    public record Wish(@Nullable UUID person, @Nullable String instrument, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String reference) {
    }

    public record Why(@Nullable String reason) {
    }

    public record Shown(UUID id, UUID person, String name, String instrument, LocalDate from, @Nullable LocalDate to, String reference, @Nullable String by,
            String at, @Nullable String withdrawn) {
        static Shown of(Certificate one) {
            return new Shown(one.id(), one.person().value(), one.name(), one.instrument(), one.from(), one.to(), one.reference(), one.by(), one.at().toString(),
                    one.withdrawn());
        }
    }
}
