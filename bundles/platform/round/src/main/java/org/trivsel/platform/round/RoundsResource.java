package org.trivsel.platform.round;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.trivsel.access.Caller;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.Limit;
import org.trivsel.problem.Revision;
import org.trivsel.registry.UnitId;
import org.trivsel.round.Coverage;
import org.trivsel.round.NewRound;
import org.trivsel.round.Raters;
import org.trivsel.round.Round;
import org.trivsel.round.RoundId;
import org.trivsel.round.Rounds;

/** Rounds, for those who keep them. */
@Component(service = RoundsResource.class)
@JakartarsResource
@JakartarsName("rounds")
@JakartarsApplicationBase("/rounds")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class RoundsResource {
    private final Rounds rounds;

    @Activate
    public RoundsResource(@Reference Rounds rounds) {
        this.rounds = rounds;
    }

    @GET
    public Page list(@Context HttpServletRequest request) {
        return new Page(rounds.list(caller(request)).stream().map(Shown::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response plan(@Context HttpServletRequest request, @Nullable Body body) {
        if (body == null) {
            throw new Invalid("body", "json-missing", "A JSON body is needed here; none was sent.");
        }
        Round round = rounds.plan(caller(request), body.round());
        return tagged(Response.created(URI.create(round.id().toString())), round);
    }

    @GET
    @Path("/{round}")
    public Response get(@Context HttpServletRequest request, @PathParam("round") RoundId round) {
        return tagged(Response.ok(), rounds.get(caller(request), round));
    }

    @POST
    @Path("/{round}/open")
    public Response open(@Context HttpServletRequest request, @PathParam("round") RoundId round,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return tagged(Response.accepted(), rounds.open(caller(request), round, Revision.seen(ifMatch)));
    }

    @POST
    @Path("/{round}/close")
    public Response close(@Context HttpServletRequest request, @PathParam("round") RoundId round,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return tagged(Response.ok(), rounds.close(caller(request), round, Revision.seen(ifMatch)));
    }

    @GET
    @Path("/{round}/coverage")
    public CoveragePage coverage(@Context HttpServletRequest request, @PathParam("round") RoundId round, @QueryParam("cursor") @Nullable UnitId cursor,
            @QueryParam("limit") @Nullable String limit) {
        int most = Limit.of(limit);
        List<Coverage> all = rounds.coverage(caller(request), round);
        int begin = cursor == null ? 0 : 1 + IntStream.range(0, all.size()).filter(i -> all.get(i).unit().equals(cursor)).findFirst().orElseThrow(
                () -> new Invalid("cursor", "cursor", "This cursor was not given out here. Leave it out to begin with the first page."));
        int end = Math.min(begin + most, all.size());
        return new CoveragePage(all.stream().mapToInt(Coverage::children).sum(), all.stream().mapToInt(Coverage::ready).sum(),
                all.stream().mapToInt(Coverage::shared).sum(), all.subList(begin, end), end < all.size() ? all.get(end - 1).unit() : null);
    }

    private static Response tagged(Response.ResponseBuilder response, Round round) {
        return response.header(HttpHeaders.ETAG, '"' + String.valueOf(round.revision()) + '"').entity(Shown.of(round)).build();
    }

    private static Caller caller(HttpServletRequest request) {
        return (Caller) request.getAttribute(Caller.class.getName());
    }

    /** What a round is planned with. */
    public record Body(@Nullable String tool, @Nullable String title, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable List<UnitId> units,
            @Nullable String raters, @Nullable String reason) {
        NewRound round() {
            List<Fault> faults = new ArrayList<>();
            need(faults, "tool", tool);
            need(faults, "title", title);
            need(faults, "from", from);
            need(faults, "to", to);
            need(faults, "units", units == null || units.contains(null) ? null : units);
            if (raters != null && !raters.equals("staff") && !raters.equals("pedagogues")) {
                faults.add(new Fault("raters", "choice", "Raters are staff or pedagogues."));
            }
            if (!faults.isEmpty()) {
                throw new Invalid(faults);
            }
            return new NewRound(tool, title, from, to, units, "pedagogues".equals(raters) ? Raters.PEDAGOGUES : Raters.STAFF, reason);
        }

        private static void need(List<Fault> faults, String field, @Nullable Object value) {
            if (value == null) {
                faults.add(new Fault(field, "missing", "The member " + field + " is needed."));
            }
        }
    }

    /** A round as programs see it. */
    public record Shown(UUID id, String tool, String title, LocalDate from, LocalDate to, String raters, String state, List<UnitId> units,
            @Nullable LocalDate counted, int unitsDone, int unitsAll, int revision, @Nullable Instant closed) {
        static Shown of(Round round) {
            return new Shown(round.id().value(), round.tool(), round.title(), round.from(), round.to(), word(round.raters()), word(round.state()), round.units(),
                    round.counted(), round.done(), round.all(), round.revision(), round.closed());
        }

        private static String word(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }
    }

    public record Page(List<Shown> rounds) {
    }

    public record CoveragePage(int children, int ready, int shared, List<Coverage> units, @Nullable UnitId next) {
    }
}
