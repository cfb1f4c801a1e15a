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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.trivsel.access.Caller;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.Limit;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitLife;
import org.trivsel.registry.Units;

/** The units the caller may see. */
@Component(service = UnitsResource.class)
@JakartarsResource
@JakartarsName("units")
@JakartarsApplicationBase("/units")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class UnitsResource {
    private final Units units;

    @Activate
    public UnitsResource(@Reference Units units) {
        this.units = units;
    }

    @GET
    public Page list(
            @Context HttpServletRequest request, @QueryParam("on") @Nullable LocalDate on, @QueryParam("cursor") @Nullable UnitId cursor,
            @QueryParam("limit") @Nullable String limit) {
        int most = Limit.of(limit);
        Caller caller = caller(request);
        List<Shown> tree = units.tree(caller, on == null ? caller.today() : on).stream().map(Shown::of).toList();
        int begin = cursor == null ? 0 : after(tree, cursor);
        int end = Math.min(begin + most, tree.size());
        return new Page(tree.subList(begin, end), end < tree.size() ? tree.get(end - 1).id() : null);
    }

    /** Without a day one that is closed is shown as it ended, one to come as it will begin. */
    @GET
    @Path("/{unit}")
    public Life get(@Context HttpServletRequest request, @PathParam("unit") UnitId unit, @QueryParam("on") @Nullable LocalDate on) {
        Caller caller = caller(request);
        UnitLife life = units.life(caller, unit);
        if (on != null && !life.isOpenOn(on)) {
            throw new NotFound();
        }
        return Life.of(life, on == null ? caller.today() : on);
    }

    private static int after(List<Shown> tree, UnitId cursor) {
        return 1 + IntStream.range(0, tree.size()).filter(i -> tree.get(i).id().equals(cursor)).findFirst().orElseThrow(
                () -> new Invalid("cursor", "cursor", "This cursor was not given out here. Leave it out to begin with the first page."));
    }

    private static Caller caller(HttpServletRequest request) {
        return (Caller) request.getAttribute(Caller.class.getName());
    }

    /** @param next the last unit of the page, to go on from; null at the end */
    public record Page(List<Shown> units, @Nullable UnitId next) {
    }

    public record Shown(UnitId id, @Nullable UnitId parent, String name, String kind, LocalDate from, @Nullable LocalDate to) {
        static Shown of(Unit unit) {
            return new Shown(unit.id(), unit.parent(), unit.name(), unit.kind().name().toLowerCase(Locale.ROOT), unit.from(), unit.to());
        }
    }

    /** @param opened its first day @param closed its last, or null @param mergedInto where it went to then, or null */
    public record Life(
            UnitId id, @Nullable UnitId parent, String name, String kind, LocalDate from, @Nullable LocalDate to, LocalDate opened,
            @Nullable LocalDate closed, @Nullable UnitId mergedInto) {
        static Life of(UnitLife life, LocalDate on) {
            Shown shown = Shown.of(life.on(on).unit());
            UnitLife.Other later = life.mergedInto();
            return new Life(shown.id(), shown.parent(), shown.name(), shown.kind(), shown.from(), shown.to(), life.opened(), life.closed(),
                    later == null ? null : later.id());
        }
    }
}
