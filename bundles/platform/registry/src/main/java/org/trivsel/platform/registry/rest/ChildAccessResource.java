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
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Access;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Ground;
import org.trivsel.access.GroundPage;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;

/** Who may see a child, and why. */
@Path("/{child}/access")
@Produces(MediaType.APPLICATION_JSON)
public final class ChildAccessResource {
    private final Access access;

    ChildAccessResource(Access access) {
        this.access = access;
    }

    @GET
    public Page get(
            @Context HttpServletRequest request, @PathParam("child") ChildId child, @QueryParam("account") @Nullable AccountId account,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = (Caller) request.getAttribute(Caller.class.getName());
        GroundPage page = access.grounds(caller, child, account, cursor == null || cursor.isEmpty() ? null : cursor);
        return new Page(page.grounds().stream().map(Shown::of).toList(), page.everybody(), page.next());
    }

    /** @param everybody whether others than the caller are among them */
    public record Page(List<Shown> grounds, boolean everybody, @Nullable String next) {
    }

    /** @param unit null means the whole tenant @param permissions of the role */
    public record Shown(AccountId account, String name, String role, @Nullable UnitId unit, @Nullable String unitName, LocalDate from,
            @Nullable LocalDate to, @Nullable String place, @Nullable LocalDate placeFrom, @Nullable LocalDate placeTo, @Nullable String givenAt,
            List<String> permissions) {
        static Shown of(Ground ground) {
            return new Shown(ground.account(), ground.name(), lower(ground.role()), ground.unit(), ground.unitName(), ground.from(), ground.to(),
                    ground.place(), ground.placeFrom(), ground.placeTo(), ground.givenAt(),
                    ground.role().permissions().stream().map(Shown::lower).sorted().toList());
        }

        private static String lower(Enum<?> choice) {
            return choice.name().toLowerCase(Locale.ROOT);
        }
    }
}
