package org.trivsel.platform.policy.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
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
import org.trivsel.access.Caller;
import org.trivsel.policy.Held;
import org.trivsel.policy.Policy;
import org.trivsel.policy.PolicyChange;
import org.trivsel.policy.PolicyOffice;
import org.trivsel.policy.PolicyOffice.Decision;
import org.trivsel.problem.Invalid;
import org.trivsel.registry.UnitId;

/** What holds where, and what is decided about it. */
@Component(service = PolicyResource.class)
@JakartarsResource
@JakartarsName("policy")
@JakartarsApplicationBase("/policy")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class PolicyResource {
    private final PolicyOffice office;

    @Activate
    public PolicyResource(@Reference PolicyOffice office) {
        this.office = office;
    }

    @GET
    public ShownPolicy read(@Context HttpServletRequest request, @QueryParam("unit") @Nullable UnitId unit, @QueryParam("day") @Nullable LocalDate day) {
        Caller caller = caller(request);
        return ShownPolicy.of(office.read(caller, unit, day == null ? caller.today() : day));
    }

    @GET
    @Path("/{setting}")
    public ShownSetting one(@PathParam("setting") String setting, @Context HttpServletRequest request, @QueryParam("unit") @Nullable UnitId unit) {
        Caller caller = caller(request);
        return shown(caller, setting, unit);
    }

    @PUT
    @Path("/{setting}")
    @Consumes(MediaType.APPLICATION_JSON)
    public ShownSetting decide(@PathParam("setting") String setting, @Nullable Wish wish, @Context HttpServletRequest request) {
        Caller caller = caller(request);
        if (wish == null || wish.seen() == null) {
            throw new Invalid("seen", "required", "Send a JSON object with value, reason and seen, the revision you have read.");
        }
        UnitId unit = wish.unit() == null ? null : new UnitId(wish.unit());
        office.decide(caller, setting, new Decision(unit, wish.value(), wish.from(), wish.reason() == null ? "" : wish.reason(), wish.seen()));
        return shown(caller, setting, unit);
    }

    private ShownSetting shown(Caller caller, String setting, @Nullable UnitId unit) {
        List<PolicyChange> history = office.history(caller, setting, unit);
        Held held = office.read(caller, unit, caller.today()).get(setting);
        return new ShownSetting(ShownHeld.of(held), office.revision(caller, setting, unit), history.stream().map(ShownChange::of).toList());
    }

    private static Caller caller(HttpServletRequest request) {
        return (Caller) request.getAttribute(Caller.class.getName());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param value left out: as above */
    public record Wish(@Nullable UUID unit, @Nullable String value, @Nullable LocalDate from, @Nullable String reason, @Nullable Integer seen) {
    }

    public record ShownPolicy(@Nullable UUID unit, LocalDate day, List<ShownHeld> settings) {
        static ShownPolicy of(Policy policy) {
            return new ShownPolicy(policy.unit() == null ? null : policy.unit().value(), policy.day(), policy.held().stream().map(ShownHeld::of).toList());
        }
    }

    public record ShownHeld(String setting, String kind, String value, String origin, @Nullable UUID unit, @Nullable String unitName, @Nullable LocalDate since,
            String above, String aboveOrigin) {
        static ShownHeld of(Held it) {
            return new ShownHeld(it.setting().id(), word(it.setting().kind()), it.value(), word(it.origin()), it.unit() == null ? null : it.unit().value(),
                    it.unitName(), it.since(), it.above(), word(it.aboveOrigin()));
        }
    }

    public record ShownSetting(ShownHeld held, int revision, List<ShownChange> history) {
    }

    public record ShownChange(@Nullable UUID unit, @Nullable String unitName, int revision, @Nullable String value, LocalDate from, String reason,
            @Nullable String by, Instant decided) {
        static ShownChange of(PolicyChange it) {
            return new ShownChange(it.unit() == null ? null : it.unit().value(), it.unitName(), it.revision(), it.value(), it.from(), it.reason(), it.by(),
                    it.decided());
        }
    }
}
