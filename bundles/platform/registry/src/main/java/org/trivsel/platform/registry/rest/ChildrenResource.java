package org.trivsel.platform.registry.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.problem.Limit;
import org.trivsel.registry.Child;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.ChildPage;
import org.trivsel.registry.ChildQuery;
import org.trivsel.registry.Children;
import org.trivsel.registry.CustodyHolder;
import org.trivsel.registry.Enrolment;
import org.trivsel.registry.UnitId;

/** The children the caller may see. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class ChildrenResource {
    private final Children children;

    ChildrenResource(Children children) {
        this.children = children;
    }

    @GET
    public Page list(
            @Context HttpServletRequest request, @QueryParam("unit") @Nullable UnitId unit, @QueryParam("q") @Nullable String q,
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        String after = cursor == null || cursor.isEmpty() ? null : cursor;
        ChildPage page = children.list(caller(request), new ChildQuery(unit, q, after, Limit.of(limit)));
        return new Page(page.children().stream().map(Shown::of).toList(), page.next());
    }

    @GET
    @Path("/{child}")
    public Shown get(@Context HttpServletRequest request, @PathParam("child") ChildId child) {
        return Shown.of(children.get(caller(request), child, Permission.CHILD_READ));
    }

    @GET
    @Path("/{child}/enrolments")
    public List<Stay> enrolments(@Context HttpServletRequest request, @PathParam("child") ChildId child) {
        return children.enrolments(caller(request), child).stream().map(Stay::of).toList();
    }

    @GET
    @Path("/{child}/custody-holders")
    public List<CustodyHolder> custodyHolders(@Context HttpServletRequest request, @PathParam("child") ChildId child) {
        return children.custodyHolders(caller(request), child);
    }

    @GET
    @Path("/{child}/national-number")
    public Number number(@Context HttpServletRequest request, @PathParam("child") ChildId child) {
        return new Number(children.nationalNumber(caller(request), child).orElse(null));
    }

    private static Caller caller(HttpServletRequest request) {
        return (Caller) request.getAttribute(Caller.class.getName());
    }

    public record Page(List<Shown> children, @Nullable String next) {
    }

    public record Shown(
            ChildId id, String givenName, String familyName, LocalDate birthDate, String sex, List<String> languages,
            boolean protectedAddress, @Nullable UnitId unit, @Nullable String unitName) {
        static Shown of(Child child) {
            return new Shown(child.id(), child.givenName(), child.familyName(), child.birthDate(), child.sex().id(), child.languages(),
                    child.protectedAddress(), child.unit(), child.unitName());
        }

        @Override
        public String toString() {
            return "Shown[" + id + "]";
        }
    }

    public record Stay(UnitId unit, String unitName, LocalDate from, @Nullable LocalDate to) {
        static Stay of(Enrolment enrolment) {
            return new Stay(enrolment.unit(), enrolment.unitName(), enrolment.from(), enrolment.to());
        }
    }

    public record Number(@Nullable String number) {
        @Override
        public String toString() {
            return "Number[]";
        }
    }
}
