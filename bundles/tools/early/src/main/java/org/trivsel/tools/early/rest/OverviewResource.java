package org.trivsel.tools.early.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
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
import org.trivsel.registry.ChildId;
import org.trivsel.round.Round;
import org.trivsel.tools.early.report.Movements;
import org.trivsel.tools.early.sheet.OwnWork;
import org.trivsel.tools.early.sheet.Sheet;
import org.trivsel.tools.early.sheet.Talks;
import org.trivsel.tools.early.sheet.Zone;

/** What is to be done, a child's positions over time, and figures about many. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class OverviewResource {
    private final OwnWork work;
    private final Talks talks;
    private final Movements movements;

    OverviewResource(OwnWork work, Talks talks, Movements movements) {
        this.work = work;
        this.talks = talks;
        this.movements = movements;
    }

    @GET
    @Path("/due")
    public List<Due> due(@Context HttpServletRequest request) {
        return work.list(Seen.caller(request)).stream().map(Due::of).toList();
    }

    @GET
    @Path("/children/{child}/positions")
    public List<Position> positions(@PathParam("child") ChildId child, @Context HttpServletRequest request) {
        return talks.ofChild(Seen.caller(request), child).stream().map(Position::of).toList();
    }

    @GET
    @Path("/movements")
    public ShownMovements movements(@QueryParam("round") @Nullable UUID round, @Context HttpServletRequest request) {
        return ShownMovements.of(movements.overview(Seen.caller(request), round));
    }

    /** A round with the children for whom the caller has something to do. */
    public record Due(UUID round, String title, LocalDate from, LocalDate to, List<DueChild> children) {
        static Due of(OwnWork.Work one) {
            Round round = one.round();
            return new Due(round.id().value(), round.title(), round.from(), round.to(), one.items().stream().map(DueChild::of).toList());
        }
    }

    /** @param state how far the caller is, and nobody else */
    public record DueChild(UUID part, UUID child, UUID unit, String state) {
        static DueChild of(OwnWork.Item item) {
            return new DueChild(item.part().id(), item.part().child().value(), item.part().unit().value(),
                    item.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /** @param position null: they do not agree */
    public record Position(UUID part, @Nullable Integer position, @Nullable String zone, Instant at, String by) {
        static Position of(Sheet sheet) {
            return new Position(sheet.part(), sheet.decision().position(), Zone.wordOf(sheet.decision().position()), sheet.decision().at(), sheet.decision().by());
        }
    }
}
