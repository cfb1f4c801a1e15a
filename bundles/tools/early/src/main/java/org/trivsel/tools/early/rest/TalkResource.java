package org.trivsel.tools.early.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.Revision;
import org.trivsel.tools.early.sheet.Agreement;
import org.trivsel.tools.early.sheet.Company;
import org.trivsel.tools.early.sheet.Rating;
import org.trivsel.tools.early.sheet.Sheet;
import org.trivsel.tools.early.sheet.Talks;
import org.trivsel.tools.early.sheet.Talks.Talk;
import org.trivsel.tools.early.sheet.Zone;

/** The conversation: not there before enough people have handed in, whatever it is asked for. */
@Path("/parts/{part}/talk")
@Produces(MediaType.APPLICATION_JSON)
public final class TalkResource {
    private final Talks talks;

    TalkResource(Talks talks) {
        this.talks = talks;
    }

    @GET
    public Response get(@PathParam("part") UUID id, @Context HttpServletRequest request) {
        return shown(Seen.caller(request), id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(@PathParam("part") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Nullable Body body,
            @Context HttpServletRequest request) {
        int seen = Revision.seen(ifMatch);
        if (body == null) {
            throw new Invalid("body", "json-missing", "A JSON body is needed here; none was sent.");
        }
        Caller caller = Seen.caller(request);
        talks.decide(caller, id, seen, body.agreement());
        return shown(caller, id);
    }

    private Response shown(Caller caller, UUID id) {
        Shown talk = Shown.of(talks.of(caller, id));
        return Response.ok(talk).header(HttpHeaders.ETAG, Seen.tag(talk.revision())).build();
    }

    /** What people come to. @param agreed false: they do not agree, and there is no position */
    public record Body(@Nullable Boolean agreed, @Nullable Integer position, @Nullable String reason, @Nullable String words, @Nullable String parents) {
        Agreement agreement() {
            boolean agree = !Boolean.FALSE.equals(agreed);
            if (agree == (position == null)) {
                throw new Invalid("position", agree ? "missing" : "unwanted", agree ? "Set a position, or say with agreed: false that you do not agree."
                        : "Who does not agree sets no position.");
            }
            return new Agreement(position, reason == null ? "" : reason, words == null ? "" : words, parents == null ? "" : parents);
        }
    }

    /** A conversation as programs see it. */
    public record Shown(UUID part, UUID round, UUID child, UUID unit, boolean open, String company, int revision, List<Voice> ratings,
            @Nullable Decided decision) {
        static Shown of(Talk talk) {
            Sheet sheet = talk.sheet();
            return new Shown(sheet.part(), talk.part().round().value(), sheet.child().value(), sheet.unit().value(), talk.part().roundOpen(),
                    Company.of(talk.part()).name().toLowerCase(Locale.ROOT), sheet.revision(), talk.ratings().stream().map(Voice::of).toList(),
                    sheet.decision() == null ? null : Decided.of(sheet.decision()));
        }
    }

    /** What one person handed in. */
    public record Voice(UUID rater, String name, @Nullable Instant submitted, Map<String, Integer> marks, @Nullable Integer position, String observation) {
        static Voice of(Rating rating) {
            return new Voice(rating.rater().value(), rating.name(), rating.submitted(), ShownRating.words(rating.document()), rating.document().position(),
                    rating.document().observation());
        }
    }

    /** @param position null: they do not agree */
    public record Decided(@Nullable Integer position, @Nullable String zone, String reason, String words, String parents, Instant at, String by) {
        static Decided of(Sheet.Decision decision) {
            return new Decided(decision.position(), Zone.wordOf(decision.position()), decision.reason(), decision.words(), decision.parents(),
                    decision.at(), decision.by());
        }
    }
}
