package org.trivsel.tools.early.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.Revision;
import org.trivsel.round.Part;
import org.trivsel.tools.early.sheet.Document;
import org.trivsel.tools.early.sheet.Ratings;

/** The caller's own rating, and nobody else's. */
@Path("/parts/{part}/rating")
@Produces(MediaType.APPLICATION_JSON)
public final class RatingResource {
    private final Ratings ratings;

    RatingResource(Ratings ratings) {
        this.ratings = ratings;
    }

    @GET
    public Response get(@PathParam("part") UUID id, @Context HttpServletRequest request) {
        Caller caller = Seen.caller(request);
        return shown(caller, ratings.part(caller, id));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(@PathParam("part") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Nullable RatingBody body,
            @Context HttpServletRequest request) {
        int seen = Revision.seen(ifMatch);
        if (body == null) {
            throw new Invalid("body", "json-missing", "A JSON body is needed here; none was sent.");
        }
        Document document = body.document();
        Caller caller = Seen.caller(request);
        ratings.save(caller, id, seen, document);
        return shown(caller, ratings.part(caller, id));
    }

    @POST
    @Path("/submit")
    public Response submit(@PathParam("part") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Context HttpServletRequest request) {
        int seen = Revision.seen(ifMatch);
        Caller caller = Seen.caller(request);
        ratings.submit(caller, id, seen);
        return shown(caller, ratings.part(caller, id));
    }

    @DELETE
    public Response giveUp(@PathParam("part") UUID id, @Context HttpServletRequest request) {
        ratings.giveUp(Seen.caller(request), id);
        return Response.noContent().build();
    }

    private Response shown(Caller caller, Part part) {
        ShownRating rating = ShownRating.of(part, ratings.own(caller, part).orElse(null));
        return Response.ok(rating).header(HttpHeaders.ETAG, Seen.tag(rating.revision())).build();
    }
}
