package org.trivsel.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.trivsel.access.Grant;
import org.trivsel.access.NewAccount;
import org.trivsel.access.OneTimePassword;
import org.trivsel.access.Role;
import org.trivsel.access.Staff;
import org.trivsel.access.StaffMember;
import org.trivsel.access.StaffPage;
import org.trivsel.access.StaffQuery;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.Limit;
import org.trivsel.registry.UnitId;

/** Accounts and roles of a tenant, for its administration. */
@Component(service = StaffResource.class)
@JakartarsResource
@JakartarsName("staff")
@JakartarsApplicationBase("/staff")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class StaffResource {

    private final Staff staff;

    @Activate
    public StaffResource(@Reference Staff staff) {
        this.staff = staff;
    }

    @GET
    public Page list(@Context HttpServletRequest request, @QueryParam("q") @Nullable String text, @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        StaffPage page = staff.list(caller(request), new StaffQuery(text, cursor, Limit.of(limit)));
        return new Page(page.members().stream().map(Shown::of).toList(), page.next());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(@Context HttpServletRequest request, @Nullable Wanted wanted) {
        if (wanted == null) {
            throw new Invalid("", "body-missing", "Send a JSON object with username, name and role.");
        }
        Caller caller = caller(request);
        Grant first = grant(caller, wanted.role(), wanted.unit(), wanted.from(), wanted.to());
        return created(Once.of(staff.create(caller, new NewAccount(required("username", wanted.username()), required("name", wanted.name()), first))));
    }

    @GET
    @Path("/{account}")
    public Shown get(@Context HttpServletRequest request, @PathParam("account") AccountId account) {
        return Shown.of(staff.get(caller(request), account));
    }

    @POST
    @Path("/{account}/reset-password")
    public Once resetPassword(@Context HttpServletRequest request, @PathParam("account") AccountId account) {
        return Once.of(staff.resetPassword(caller(request), account));
    }

    @POST
    @Path("/{account}/disable")
    public void disable(@Context HttpServletRequest request, @PathParam("account") AccountId account) {
        staff.disable(caller(request), account);
    }

    @POST
    @Path("/{account}/enable")
    public void enable(@Context HttpServletRequest request, @PathParam("account") AccountId account) {
        staff.enable(caller(request), account);
    }

    @POST
    @Path("/{account}/roles")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response give(@Context HttpServletRequest request, @PathParam("account") AccountId account, @Nullable Given given) {
        if (given == null) {
            throw new Invalid("", "body-missing", "Send a JSON object with role, and unit, from and to where they matter.");
        }
        Caller caller = caller(request);
        return created(new Made(staff.give(caller, account, grant(caller, given.role(), given.unit(), given.from(), given.to()))));
    }

    @PUT
    @Path("/{account}/roles/{role}")
    @Consumes(MediaType.APPLICATION_JSON)
    public void limit(@Context HttpServletRequest request, @PathParam("account") AccountId account, @PathParam("role") UUID role, @Nullable LastDay last) {
        if (last == null || last.to() == null) {
            throw new Invalid("to", "required", "Give the last day of the role.");
        }
        staff.end(caller(request), account, role, last.to());
    }

    @DELETE
    @Path("/{account}/roles/{role}")
    public void end(@Context HttpServletRequest request, @PathParam("account") AccountId account, @PathParam("role") UUID role) {
        staff.end(caller(request), account, role, null);
    }

    private static Grant grant(Caller caller, @Nullable String role, @Nullable UnitId unit, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Grant(role(role), unit, from == null ? caller.today() : from, to);
    }

    private static Role role(@Nullable String text) {
        return switch (text == null ? "" : text) {
            case "pedagogue" -> Role.PEDAGOGUE;
            case "leader" -> Role.LEADER;
            case "administration" -> Role.ADMINISTRATION;
            default -> throw new Invalid("role", "role", "A role is pedagogue, leader or administration.");
        };
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new Invalid(field, "required", "Give " + field + " as text.");
        }
        return value;
    }

    private static Response created(Object made) {
        return Response.status(Response.Status.CREATED).entity(made).build();
    }

    private static Caller caller(HttpServletRequest request) {
        return (Caller) request.getAttribute(Caller.class.getName());
    }

    /** @param next to go on from; null at the end */
    public record Page(List<Shown> staff, @Nullable String next) {
    }

    /** @param editable whether the caller may reset the password, disable and enable */
    public record Shown(AccountId id, String username, String name, boolean disabled, boolean oneTimePassword, boolean editable, List<Held> roles) {
        static Shown of(StaffMember member) {
            return new Shown(member.id(), member.username(), member.name(), member.disabled(), member.waiting(), member.editable(),
                    member.roles().stream().map(Held::of).toList());
        }

        @Override
        public String toString() {
            return "Shown[" + id + "]";
        }
    }

    /** @param unit null means the whole tenant */
    public record Held(UUID id, String role, @Nullable UnitId unit, @Nullable String unitName, LocalDate from, @Nullable LocalDate to) {
        static Held of(StaffMember.Held held) {
            return new Held(held.id(), held.role().name().toLowerCase(Locale.ROOT), held.unit(), held.unitName(), held.from(), held.to());
        }
    }

    /** @param from today when left out */
    public record Wanted(@Nullable String username, @Nullable String name, @Nullable String role, @Nullable UnitId unit, @Nullable LocalDate from,
            @Nullable LocalDate to) {
        @Override
        public String toString() {
            return "Wanted[]";
        }
    }

    /** @param from today when left out */
    public record Given(@Nullable String role, @Nullable UnitId unit, @Nullable LocalDate from, @Nullable LocalDate to) {
    }

    /** @param to the last day */
    public record LastDay(@Nullable LocalDate to) {
    }

    public record Made(UUID id) {
    }

    /** A password to come in with once. */
    public record Once(AccountId account, String username, String password) {
        static Once of(OneTimePassword once) {
            return new Once(once.account(), once.username(), once.password());
        }

        @Override
        public String toString() {
            return "Once[" + account + "]";
        }
    }
}
