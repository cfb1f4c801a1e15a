package org.trivsel.platform.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trivsel.access.AccountId;
import org.trivsel.assessment.Assessment;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Outdated;
import org.trivsel.testlib.MemoryLicences;
import org.trivsel.testlib.MemoryPlatform;
import org.trivsel.web.Method;
import org.trivsel.web.Response;
import org.trivsel.web.Route;

class RunnerPagesTest {
    private static final String BASE = "/tools/sample/assessments";
    private static final String ONE = BASE + "/" + OneDraft.ID;
    private static final GivenRequest DRAFT = GivenRequest.of("assessment", OneDraft.ID.toString());

    private final OneDraft assessments = new OneDraft();
    private static final MemoryPlatform NOWHERE = new MemoryPlatform("sample");
    private final RunnerPages pages = new RunnerPages(assessments, new SampleInstruments(), new OneChild(), NOWHERE, NOWHERE, new MemoryLicences());
    private final List<Route> routes = pages.routes("sample", BASE);

    @Test
    void goesOnWhereOneLeft() {
        save("{\"try\":\"sun\",\"boat\":\"boat\"}");
        assertEquals(redirect("/item/bird"), get("/{assessment}/run", DRAFT));
    }

    @Test
    void deliversEveryItemInOnePageSoThatGoingOnNeedsNoConnection() {
        String page = html(get("/{assessment}/item/{item}", item("boat")));
        Sample.FORM.items().forEach(item -> assertTrue(page.contains("data-item=\"" + item.id() + "\""), item.id()));
        assertTrue(page.contains("id=\"item-boat\" method=\"post\" action=\"" + ONE + "/item/boat\" autocomplete=\"off\" data-item"), page);
        assertTrue(page.contains("id=\"item-bird\" method=\"post\" action=\"" + ONE + "/item/bird\" autocomplete=\"off\" hidden"));
    }

    @Test
    void hidesNamesThatWouldGiveTheAnswerAway() {
        String page = html(get("/{assessment}/item/{item}", item("boat")));
        assertTrue(page.contains("<span class=\"tv-sr\">Billede 2</span>"));
    }

    @Test
    void escapesWhatPeopleAndPublishersWrote() {
        save("{\"story\":\"</textarea><script>alert(1)</script>\"}");
        String page = html(get("/{assessment}/item/{item}", item("boat")));
        assertFalse(page.contains("<script>alert"));
        assertFalse(page.contains("<finde>"));
        assertFalse(html(get("/{assessment}/form", DRAFT)).contains("<Eksempel>"));
    }

    @Test
    void savesAnAnswerAndTellsTheNewRevision() {
        Response answer = post("/{assessment}/answers", DRAFT.sending("{\"boat\":\"boat\"}", "\"1\""));
        assertEquals(new Response.Json(200, "{\"revision\":2,\"open\":true}", "2"), answer);
    }

    @Test
    void refusesARevisionThatIsNotTheNewest() {
        save("{\"boat\":\"boat\"}");
        assertThrows(Outdated.class, () -> post("/{assessment}/answers", DRAFT.sending("{}", "1")));
        assertThrows(Invalid.class, () -> post("/{assessment}/answers", DRAFT));
        assertThrows(Invalid.class, () -> post("/{assessment}/answers", DRAFT.sending("{}", "newest")));
    }

    @Test
    void tellsAPageThatLostCountWhatTheServerHas() {
        save("{\"boat\":\"boat\"}");
        Response.Json state = assertInstanceOf(Response.Json.class, get("/{assessment}/answers", DRAFT));
        assertEquals("{\"revision\":2,\"open\":true,\"csrf\":\"csrf-token\",\"answers\":{\"boat\":\"boat\"}}", state.body());
    }

    @Test
    void worksWithoutScriptOneAnswerAtATime() {
        assertEquals(redirect("/item/bird"), answer("boat", Map.of("answer", List.of("boat"))));
        assertEquals(redirect("/item/animals"), answer("apples", Map.of("answer", List.of("3"))));
        assertEquals(redirect("/item/jump"), answer("animals", Map.of("answer", List.of("cat"), "others", List.of("elg\r\nræv"))));
        assertEquals(redirect("/item/house"), answer("bird", Map.of("missing", List.of("declined"))));
        assertEquals(redirect("/overview"), answer("story", Map.of("answer", List.of("Hun synger"))));
        assertEquals("{\"boat\":\"boat\",\"apples\":3,\"animals\":[\"cat\",\"elg\",\"ræv\"],\"bird\":{\"missing\":\"declined\"},"
                + "\"story\":\"Hun synger\"}", kept());
    }

    @Test
    void saysWhatTheStepsOfAScaleMean() {
        String page = html(get("/{assessment}/item/{item}", item("hop")));
        assertTrue(page.contains("<span>Kan med hjælp</span><span class=\"tv-opt__anchor\">Når en voksen &lt;støtter&gt;</span>"), page);
        String blank = html(pages.blankForm(GivenRequest.of(), "sample", "one"));
        assertTrue(blank.contains("<dt>Kan med hjælp</dt><dd>Når en voksen &lt;støtter&gt;</dd>"), blank);
    }

    @Test
    void takesNotesWhileSomethingElseIsAnswered() {
        String page = html(get("/{assessment}/item/{item}", item("hop")));
        assertTrue(page.contains("id=\"note-hop\" name=\"note\" rows=\"2\" maxlength=\"300\" data-note=\"note-moving\""), page);
        assertFalse(page.contains("id=\"note-boat\""), "other parts have no place for notes");
        answer("hop", Map.of("answer", List.of("helped"), "note", List.of("Holder i hånden")));
        assertEquals("{\"hop\":\"helped\",\"note-moving\":\"Holder i hånden\"}", kept());
        assertTrue(html(get("/{assessment}/item/{item}", item("hop"))).contains("Holder i hånden</textarea>"));
        answer("hop", Map.of("note", List.of("")));
        assertEquals("{\"hop\":\"helped\"}", kept());
    }

    @Test
    void takesAnAnswerBackWithoutScript() {
        answer("boat", Map.of("answer", List.of("boat")));
        assertEquals(redirect("/item/boat"), answer("boat", Map.of("clear", List.of("1"))));
        assertEquals("{}", kept());
    }

    @Test
    void leavesOutTheRestOfAPartWhenTheRuleIsMetAndSaysWhy() {
        answer("boat", Map.of("answer", List.of("bird")));
        Response next = answer("bird", Map.of("answer", List.of("boat")));
        assertEquals(redirect("/item/say?stopped=pointing"), next);
        String page = html(get("/{assessment}/item/{item}",
                GivenRequest.of("assessment", OneDraft.ID.toString(), "item", "say", "?stopped", "pointing")));
        assertTrue(page.contains("springes over, fordi 2 af de sidste 3 svar var forkerte."));
    }

    @Test
    void showsWhatIsMissingPartByPart() {
        save("{\"boat\":\"boat\",\"bird\":\"bird\",\"house\":\"house\",\"sun\":\"sun\"}");
        String page = html(get("/{assessment}/overview", DRAFT));
        assertTrue(page.contains("7 opgaver mangler et svar"));
        assertTrue(page.contains("1 af 5 mangler."));
    }

    @Test
    void leadsToTheResultOnceItIsCompleted() {
        assertEquals(redirect(""), post("/{assessment}/complete", DRAFT));
        for (String path : List.of("/{assessment}/run", "/{assessment}/overview")) {
            assertEquals(redirect(""), get(path, DRAFT));
        }
        assertEquals(redirect(""), get("/{assessment}/item/{item}", item("boat")));
        assertEquals(redirect(""), answer("boat", Map.of("answer", List.of("boat"))));
        assertEquals(redirect(""), post("/{assessment}/complete", DRAFT));
        assertTrue(((Response.Json) get("/{assessment}/answers", DRAFT)).body().contains("\"open\":false"));
    }

    @Test
    void asksBeforeADraftIsDeletedAndSaysWhatWouldBeGone() throws IOException {
        save("{\"boat\":\"boat\",\"bird\":\"bird\"}");
        assertTrue(html(get("/{assessment}/overview", DRAFT)).contains("href=\"" + ONE + "/delete\""));
        StringBuilder page = new StringBuilder();
        ((Response.Page) get("/{assessment}/delete", DRAFT)).body().writeTo(page);
        assertTrue(page.toString().contains("2 svar forsvinder."), page.toString());
        assertTrue(page.toString().contains("href=\"" + ONE + "/overview\""));
        assertEquals(Assessment.Status.DRAFT, assessments.get(People.AMINA, OneDraft.ID).status(), "asking changes nothing");
        assertEquals(redirect(""), get("/{assessment}/deleted", DRAFT));
        assertEquals(redirect("/deleted"), post("/{assessment}/delete", DRAFT));
        StringBuilder deleted = new StringBuilder();
        ((Response.Page) get("/{assessment}/deleted", DRAFT)).body().writeTo(deleted);
        assertTrue(deleted.toString().contains("data-assessment=\"" + OneDraft.ID + "\"") && deleted.toString().contains("/deleted.js\""), deleted.toString());
        assertTrue(deleted.toString().contains("href=\"/children/" + People.NOAH.id() + "\""));
        assertEquals(redirect("/deleted"), get("/{assessment}/run", DRAFT), "on the device where it was being answered as well");
        assertEquals(redirect(""), get("/{assessment}/delete", DRAFT));
        assertEquals(redirect(""), post("/{assessment}/delete", DRAFT));
    }

    @Test
    void offersNoDeletingOfSomebodyElsesDraft() {
        assessments.isOf(new AccountId(new UUID(2, 2)));
        assertFalse(html(get("/{assessment}/overview", DRAFT)).contains("/delete"));
        assertThrows(NotFound.class, () -> get("/{assessment}/delete", DRAFT));
        assertThrows(Forbidden.class, () -> post("/{assessment}/delete", DRAFT));
    }

    @Test
    void knowsNoItemOfAnotherForm() {
        assertThrows(NotFound.class, () -> get("/{assessment}/item/{item}", item("zebra")));
    }

    @Test
    void anotherToolsAssessmentIsNotThere() {
        List<Route> others = pages.routes("motor", "/tools/motor/assessments");
        Route run = others.stream().filter(route -> route.pattern().endsWith("/run")).findFirst().orElseThrow();
        assertThrows(NotFound.class, () -> run.handler().handle(DRAFT));
    }

    @Test
    void servesItsScriptsUnderAnAddressThatChangesWithThem() {
        String page = html(get("/{assessment}/item/{item}", item("boat")));
        String version = page.replaceAll("(?s).*/assets/([0-9a-f]+)/runner\\.js.*", "$1");
        Response.File script = (Response.File) get("/assets/{version}/{file}", GivenRequest.of("version", version, "file", "queue.js"));
        assertTrue(script.cacheable());
        assertThrows(NotFound.class, () -> get("/assets/{version}/{file}", GivenRequest.of("version", "0", "file", "queue.js")));
        assertThrows(NotFound.class,
                () -> get("/assets/{version}/{file}", GivenRequest.of("version", version, "file", "../page/messages_da.properties")));
    }

    @Test
    void servesPicturesByVersionSoThatATabletFetchesThemOnce() {
        Response.File picture = (Response.File) get("/pictures/{instrument}/{version}/{picture}",
                GivenRequest.of("instrument", "sample", "version", "1.0.0", "picture", "boat"));
        assertEquals("image/svg+xml", picture.mediaType());
        assertTrue(picture.cacheable());
        assertThrows(NotFound.class, () -> get("/pictures/{instrument}/{version}/{picture}",
                GivenRequest.of("instrument", "other", "version", "1.0.0", "picture", "boat")));
    }

    @Test
    void printsTheFormBlankAndFilled() {
        save("{\"boat\":\"boat\",\"bird\":{\"missing\":\"declined\"},\"apples\":7}");
        String filled = html(get("/{assessment}/form", DRAFT));
        assertTrue(filled.contains("Barnet ville ikke"));
        assertTrue(filled.contains("data-number>7<"));
        String blank = html(pages.blankForm(GivenRequest.of(), "sample", "one"));
        assertTrue(blank.contains("Tomt skema"));
        assertFalse(blank.contains("Noah"));
        assertThrows(NotFound.class, () -> pages.blankForm(GivenRequest.of(), "sample", "zebra"));
    }

    private GivenRequest item(String item) {
        return GivenRequest.of("assessment", OneDraft.ID.toString(), "item", item);
    }

    private Response answer(String item, Map<String, List<String>> fields) {
        return post("/{assessment}/item/{item}", item(item).with(fields));
    }

    private void save(String json) {
        assessments.answer(People.AMINA, OneDraft.ID, assessments.get(People.AMINA, OneDraft.ID).revision(), json);
    }

    private String kept() {
        return assessments.get(People.AMINA, OneDraft.ID).answers();
    }

    private Response get(String path, GivenRequest request) {
        return handle(Method.GET, path, request);
    }

    private Response post(String path, GivenRequest request) {
        return handle(Method.POST, path, request);
    }

    private Response handle(Method method, String path, GivenRequest request) {
        return routes.stream().filter(route -> route.method() == method && route.pattern().equals(BASE + path)).findFirst().orElseThrow()
                .handler().handle(request);
    }

    private static Response redirect(String path) {
        return new Response.Redirect(ONE + path);
    }

    private static String html(Response response) {
        StringBuilder page = new StringBuilder();
        try {
            ((Response.Bare) response).body().writeTo(page);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return page.toString();
    }
}
