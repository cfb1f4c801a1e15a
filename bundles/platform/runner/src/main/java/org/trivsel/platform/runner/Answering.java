package org.trivsel.platform.runner;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.assessment.Assessments;
import org.trivsel.instrument.definition.Item;
import org.trivsel.platform.runner.page.Noted;
import org.trivsel.platform.runner.page.Pages;
import org.trivsel.platform.runner.page.Ruled;
import org.trivsel.platform.runner.page.WayJson;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** Answering an assessment, with script and without. What is no draft any more leads to its result. */
final class Answering {
    private final Takings takings;
    private final Assessments assessments;
    private final RunPages pages;
    private final ItemSight sight;
    private final AnswerFields fields = new AnswerFields();

    Answering(Takings takings, Assessments assessments, RunPages pages, ItemSight sight) {
        this.takings = takings;
        this.assessments = assessments;
        this.pages = pages;
        this.sight = sight;
    }

    /** To the first item without an answer, or to the overview when there is none. */
    Response goOn(Request request) {
        Taking taking = takings.get(request);
        if (!taking.assessment().isDraft()) {
            return over(request, taking);
        }
        return new Response.Redirect(taking.progress(pages.child(request, taking)).next().filter(item -> !new Noted(taking.form()).isNote(item)).map(item -> pages.item(id(request), item))
                .orElseGet(() -> pages.overview(id(request))));
    }

    Response item(Request request) {
        Taking taking = takings.get(request);
        Item item = item(taking, request);
        return taking.assessment().isDraft() ? pages.show(request, taking, item.id()) : over(request, taking);
    }

    Response overview(Request request) {
        Taking taking = takings.get(request);
        return taking.assessment().isDraft() ? pages.show(request, taking, RunPages.OVERVIEW) : over(request, taking);
    }

    /** One answer by form, then on to the next item that is still asked. */
    Response answerItem(Request request) {
        Taking taking = takings.get(request);
        if (!taking.assessment().isDraft()) {
            return result(request);
        }
        Item item = item(taking, request);
        Optional<String> change;
        Assessment saved;
        try {
            change = fields.change(request, taking.form(), item);
            saved = change.map(json -> assessments.answer(request.caller(), id(request), taking.assessment().revision(), json))
                    .orElse(taking.assessment());
        } catch (Invalid e) {
            return pages.show(request, taking, item.id(), Pages.wrongs(request, taking.instrument(), taking.form(), e).get(0).text());
        }
        return new Response.Redirect(change.isPresent() && request.field("clear").isPresent()
                ? pages.item(id(request), item.id()) : pages.after(takings.with(saved), pages.child(request, taking), item.id()));
    }

    /** What the server has, for a page that has lost count. */
    Response load(Request request) {
        Assessment assessment = assessments.get(request.caller(), id(request));
        sight.requireToGive(request.caller(), takings.with(assessment).instrument().definition());
        return state(request, assessment, true);
    }

    Response save(Request request) {
        int revision = revision(request);
        try {
            return state(request, assessments.answer(request.caller(), id(request), revision, request.body()), false);
        } catch (Invalid e) {
            Taking taking = takings.get(request);
            return new Response.Json(e.status(), Pages.wrongsJson(request, taking.instrument(), taking.form(), e), null);
        }
    }

    Response complete(Request request) {
        if (takings.get(request).assessment().isDraft()) {
            assessments.complete(request.caller(), id(request));
        }
        return result(request);
    }

    /** Completes when nothing that counts is open; else names what is. One child of many: what stops one stops no other. */
    Response completeReady(Request request) {
        Taking taking = takings.get(request);
        List<String> open = taking.assessment().isDraft() ? taking.progress(pages.child(request, taking)).open() : List.of();
        if (open.isEmpty() && taking.assessment().isDraft()) {
            assessments.complete(request.caller(), id(request));
        }
        String names = open.stream().map(item -> "\"" + item + "\"").collect(Collectors.joining(",", "[", "]"));
        return new Response.Json(200, "{\"done\":" + open.isEmpty() + ",\"open\":" + names + "}", null);
    }

    private Response state(Request request, Assessment assessment, boolean withAnswers) {
        String rest = withAnswers
                ? ",\"csrf\":\"" + request.csrfToken() + "\",\"answers\":" + assessment.answers() : "";
        String json = "{\"revision\":" + assessment.revision() + ",\"open\":" + assessment.isDraft() + way(request, assessment) + rest + "}";
        return new Response.Json(200, json, String.valueOf(assessment.revision()));
    }

    /** What the engine says about the way now; nothing where the tablet knows it by itself. */
    private String way(Request request, Assessment assessment) {
        Taking taking = takings.with(assessment);
        return !assessment.isDraft() || !Ruled.byEngine(taking.form()) ? "" : ",\"way\":" + WayJson.of(taking.way(pages.child(request, taking)));
    }

    private static int revision(Request request) {
        String given = request.header("If-Match").orElseThrow(() -> new Invalid("If-Match", "missing",
                "Name the revision you have read in the header If-Match."));
        try {
            return Integer.parseInt(given.replace("W/", "").replace("\"", "").strip());
        } catch (NumberFormatException e) {
            throw new Invalid("If-Match", "not-a-revision", "If-Match holds no revision, for example \"7\".");
        }
    }

    /** On another device, or in a window left open, a draft may be opened that was completed or deleted meanwhile. */
    private Response over(Request request, Taking taking) {
        return taking.assessment().isDeletedDraft() ? new Response.Redirect(pages.assessment(id(request)) + Deleting.DELETED) : result(request);
    }

    private Response result(Request request) {
        return new Response.Redirect(pages.assessment(id(request)));
    }

    private AssessmentId id(Request request) {
        return takings.id(request);
    }

    private static Item item(Taking taking, Request request) {
        return taking.form().item(request.pathParameter("item")).orElseThrow(NotFound::new);
    }
}
