package org.trivsel.platform.legalbasis.rest;

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
import java.util.Set;
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
import org.trivsel.legalbasis.Disclosures;
import org.trivsel.legalbasis.Kind;
import org.trivsel.legalbasis.NewDisclosure;
import org.trivsel.legalbasis.Recipient;
import org.trivsel.platform.legalbasis.Disclosers;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.web.Ids;

/** To whom a child's records were disclosed. */
@Component(service = DisclosuresResource.class)
@JakartarsResource
@JakartarsName("disclosures")
@JakartarsApplicationBase("/children/{child}/disclosures")
@Path("/{child}/disclosures")
@Produces(MediaType.APPLICATION_JSON)
public final class DisclosuresResource {

    private final Disclosures disclosures;
    private final Disclosers disclosers;

    @Activate
    public DisclosuresResource(@Reference Disclosures disclosures, @Reference(service = Disclosers.class) Disclosers disclosers) {
        this.disclosures = disclosures;
        this.disclosers = disclosers;
    }

    @GET
    public List<ShownDisclosure> list(@PathParam("child") ChildId child, @Context HttpServletRequest request) {
        Caller caller = caller(request);
        return disclosures.of(caller, child).stream().map(it -> ShownDisclosure.of(it, caller.today())).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response record(@PathParam("child") ChildId child, @Nullable Wish wish, @Context HttpServletRequest request) {
        if (wish == null) {
            throw missing();
        }
        Caller caller = caller(request);
        NewDisclosure made = wish.of(child, disclosers.kinds(caller, wish.covers() == null ? List.of() : wish.covers()));
        return Response.status(Response.Status.CREATED).entity(ShownDisclosure.of(disclosures.record(caller, made), caller.today())).build();
    }

    @POST
    @Path("/{disclosure}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    public ShownDisclosure withdraw(@PathParam("child") ChildId child, @PathParam("disclosure") String disclosure, @Nullable Withdrawal wish,
            @Context HttpServletRequest request) {
        if (wish == null) {
            throw missing();
        }
        Caller caller = caller(request);
        LocalDate day = wish.day() == null ? caller.today() : wish.day();
        return ShownDisclosure.of(disclosures.withdraw(caller, child, id(disclosure), day, wish.who() == null ? "" : wish.who()), caller.today());
    }

    static UUID id(String text) {
        return Ids.read(text).orElseThrow(NotFound::new);
    }

    static Caller caller(HttpServletRequest request) {
        return (Caller) request.getAttribute(Caller.class.getName());
    }

    private static Invalid missing() {
        return new Invalid("", "body-missing", "Send a JSON object.");
    }

    /** @param day today, when it is left out */
    public record Withdrawal(@Nullable LocalDate day, @Nullable String who) {
    }

    /** A disclosure to be recorded. */
    public record Wish(@Nullable UUID from, @Nullable String basis, @Nullable String consentBy, @Nullable String purpose, ShownDisclosure.@Nullable To recipient,
            @Nullable List<String> covers, @Nullable LocalDate first, @Nullable LocalDate last) {
        NewDisclosure of(ChildId child, Set<Kind> kinds) {
            UnitId unit = new UnitId(required("from", from));
            return new NewDisclosure(child, unit, basis == null ? "" : basis, consentBy, purpose == null ? "" : purpose, to(required("recipient", recipient)), kinds,
                    required("first", first), required("last", last));
        }

        private static Recipient to(ShownDisclosure.To to) {
            boolean outside = to.name() != null || to.country() != null;
            if ((to.unit() == null ? 0 : 1) + (to.account() == null ? 0 : 1) + (outside ? 1 : 0) != 1) {
                throw new Invalid("recipient", "recipient", "Give a unit, or an account, or name and country of a body outside.");
            }
            UUID unit = to.unit();
            UUID account = to.account();
            return unit != null ? new Recipient.OfUnit(new UnitId(unit)) : account != null ? new Recipient.OfAccount(new AccountId(account))
                    : new Recipient.Outside(to.name() == null ? "" : to.name(), to.country() == null ? "" : to.country(), to.transfer(), to.reference());
        }

        private static <T> T required(String field, @Nullable T value) {
            if (value == null) {
                throw new Invalid(field, "required", "Say " + field + ".");
            }
            return value;
        }
    }
}
