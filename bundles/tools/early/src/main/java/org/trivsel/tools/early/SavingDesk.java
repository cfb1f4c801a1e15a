package org.trivsel.tools.early;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.trivsel.access.Caller;
import org.trivsel.problem.Invalid;
import org.trivsel.round.Part;
import org.trivsel.text.Texts;
import org.trivsel.tools.early.page.AnswerJson;
import org.trivsel.tools.early.page.Pages;
import org.trivsel.tools.early.sheet.Document;
import org.trivsel.tools.early.sheet.Rating;
import org.trivsel.tools.early.sheet.Ratings;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** What the page of the own rating sends by itself, field by field, and what it asks when it has lost count. */
final class SavingDesk {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Ratings ratings;

    SavingDesk(Ratings ratings) {
        this.ratings = ratings;
    }

    /** What the server has of the caller's own. */
    Response load(Request request) {
        Caller caller = request.caller();
        Part part = ratings.part(caller, request.pathId("part"));
        Rating own = ratings.own(caller, part).orElse(null);
        ObjectNode state = state(own == null ? 0 : own.revision(), ratings.writes(caller, part, own));
        state.put("csrf", request.csrfToken());
        state.set("answers", AnswerJson.of(own == null ? Document.EMPTY : own.document()));
        return json(200, state);
    }

    Response save(Request request) {
        Caller caller = request.caller();
        UUID id = request.pathId("part");
        int seen = revision(request);
        try {
            int revision = ratings.change(caller, id, seen, now -> AnswerJson.changed(now, request.body()));
            return json(200, state(revision, true));
        } catch (Invalid e) {
            return json(400, wrongs(request, e));
        }
    }

    private static ObjectNode wrongs(Request request, Invalid invalid) {
        Texts t = Pages.texts(request.locale());
        ObjectNode body = JSON.createObjectNode();
        ArrayNode wrongs = body.putArray("wrongs");
        invalid.faults().forEach(fault -> wrongs.addObject().put("item", fault.where()).put("text", t.get("wrong.answer")));
        return body;
    }

    private static ObjectNode state(int revision, boolean open) {
        return JSON.createObjectNode().put("revision", revision).put("open", open);
    }

    private static Response json(int status, ObjectNode body) {
        return new Response.Json(status, body.toString(), body.has("revision") ? body.get("revision").asText() : null);
    }

    private static int revision(Request request) {
        String given = request.header("If-Match").orElseThrow(() -> new Invalid("If-Match", "missing", "Name the revision you have read in the header If-Match."));
        if (!given.matches("(W/)?\"\\d{1,9}\"")) {
            throw new Invalid("If-Match", "revision", "If-Match holds no revision, for example \"7\".");
        }
        return Integer.parseInt(given.replaceAll("\\D", ""));
    }
}
