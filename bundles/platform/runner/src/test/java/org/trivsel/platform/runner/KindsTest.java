package org.trivsel.platform.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemKind;
import org.trivsel.testlib.MemoryLicences;
import org.trivsel.testlib.MemoryPlatform;
import org.trivsel.web.Method;
import org.trivsel.web.Response;
import org.trivsel.web.Route;

/** Every kind of item and every rule, on the pages as they come without script. */
class KindsTest {
    private static final String BASE = "/tools/sample/assessments";
    private static final String ONE = BASE + "/" + OneDraft.ID;
    private static final GivenRequest DRAFT = GivenRequest.of("assessment", OneDraft.ID.toString());

    private final OneDraft assessments = OneDraft.ofKinds();
    private static final MemoryPlatform NOWHERE = new MemoryPlatform("sample");
    private final RunnerPages pages = new RunnerPages(assessments, new SampleInstruments(), new OneChild(), NOWHERE, NOWHERE, new MemoryLicences());
    private final List<Route> routes = pages.routes("sample", BASE);

    @Test
    void theSampleHasEveryKind() {
        assertEquals(List.of(ItemKind.values()), Sample.ALL.items().stream().map(Item::kind).distinct().sorted().toList());
    }

    @Test
    void takesTrialsOnBothSidesWithCommaOrPointAndShowsWhatCounts() {
        answer("grip", Map.of("trial.left.1", List.of("12"), "trial.left.2", List.of("14,5"), "trial.right.1", List.of("16.0")));
        assertEquals("{\"grip\":{\"sides\":{\"left\":[12,14.5],\"right\":[16]}}}", kept());
        String page = page("grip");
        assertTrue(page.contains("name=\"trial.left.2\" value=\"14,5\""), page);
        assertTrue(page.contains("Gennemsnit: <output data-reading>15,25</output> kg"), page);
        answer("run", Map.of("trial..1", List.of("12.5"), "trial..3", List.of("11,85")));
        assertTrue(kept().contains("\"run\":{\"trials\":[12.5,null,11.85]}"), kept());
        assertTrue(page("run").contains("Laveste: <output data-reading>11,85</output> s"));
    }

    @Test
    void takesWhatIsTimedMarkedJudgedSeenAndEntered() {
        answer("read", Map.of("correct", List.of("45"), "seconds", List.of("80")));
        assertTrue(page("read").contains("Rigtige i minuttet: <output data-reading>33,75</output>"));
        answer("mood", Map.of("answer", List.of("4")));
        answer("room", Map.of("mark.r11", List.of("no"), "mark.r31", List.of("not-applicable")));
        answer("babble", Map.of("state.0", List.of("fully"), "on.0", List.of("2026-10-01"), "by.0", List.of("Ada"), "on.1", List.of("2026-11-09")));
        answer("total", Map.of("answer", List.of("23,5")));
        assertEquals("{\"read\":{\"correct\":45,\"seconds\":80},\"mood\":4,\"room\":{\"marks\":{\"r11\":\"no\",\"r31\":\"not-applicable\"}},"
                + "\"babble\":{\"seen\":[{\"state\":\"fully\",\"on\":\"2026-10-01\",\"by\":\"Ada\"}]},\"total\":{\"value\":23.5}}", kept());
        String page = page("babble");
        assertTrue(page.contains("name=\"by.0\" value=\"Ada\"") && page.contains("name=\"state.1\""), page);
        assertTrue(page.contains("name=\"mark.r31\" value=\"not-applicable\" checked"), page);
        answer("total", Map.of("answer", List.of("24")));
        assertTrue(kept().contains("\"total\":24"), kept());
    }

    @Test
    void offersEachMissingCodeForEachKindAndNothingForFieldsLeftEmpty() {
        String page = page("run");
        for (Item item : Sample.ALL.items()) {
            String form = page.substring(page.indexOf("id=\"item-" + item.id() + "\""));
            form = form.substring(0, form.indexOf("</form>"));
            for (String code : List.of("not-asked", "not-seen", "declined", "does-not-know", "not-applicable")) {
                assertTrue(form.contains("name=\"missing\" value=\"" + code + "\""), item.id() + " " + code);
            }
            answer(item.id(), Map.of());
        }
        assertEquals("{}", kept());
        answer("grip", Map.of("missing", List.of("declined")));
        assertEquals("{\"grip\":{\"missing\":\"declined\"}}", kept());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "da | Tallet ligger uden for det, opgaven tillader. Fra 0 til 60 s, højst 2 decimaler.", "en | The number lies outside what the item allows. From 0 to 60 s, at most 2 decimals.",
        "nb | Tallet ligger utenfor det oppgaven tillater. Fra 0 til 60 s, høyst 2 desimaler.", "de | Die Zahl liegt außerhalb dessen, was die Aufgabe erlaubt. Von 0 bis 60 s, höchstens 2 Nachkommastellen."})
    void saysInTheLanguageOfThePersonWhatWouldHaveDone(String language, String said) {
        GivenRequest request = item("run").with(Map.of("trial..1", List.of("61"))).in(language);
        assertTrue(html(handle(Method.POST, "/{assessment}/item/{item}", request)).contains(said), said);
        Response.Json json = (Response.Json) handle(Method.POST, "/{assessment}/answers", DRAFT.sending("{\"run\":{\"trials\":[61]}}", "1").in(language));
        assertEquals(400, json.status());
        assertEquals("{\"wrongs\":[{\"item\":\"run\",\"text\":\"" + said + "\"}]}", json.body());
        assertEquals("{}", kept());
    }

    @Test
    void halfATimedAnswerAndWhatIsNoNumberAreRefused() {
        assertTrue(html(answer("read", Map.of("seconds", List.of("80")))).contains("Skriv både antal rigtige og sekunder. Højst 60 rigtige og højst 120 sekunder."));
        assertTrue(html(answer("total", Map.of("answer", List.of("mange")))).contains("Svaret passer ikke til opgaven. Fra 0 til 40, højst 1 decimal."));
        assertTrue(html(answer("babble", Map.of("state.0", List.of("fully"), "on.0", List.of("2026-02-30")))).contains("Skriv en dato, der findes."));
        assertEquals("{}", kept());
    }

    @Test
    void playsSoundsOfTheInstrumentWithTheSameInWords() {
        String page = page("sound");
        assertTrue(page.contains("src=\"" + BASE + "/sounds/kinds/1.0.0/bell\"") && page.contains("<p>En klokke ringer</p>"), page);
        assertTrue(page.contains("src=\"" + BASE + "/sounds/kinds/1.0.0/drum\""), "of a choice");
        Response.File sound = (Response.File) handle(Method.GET, "/sounds/{instrument}/{version}/{sound}",
                GivenRequest.of("instrument", "kinds", "version", "1.0.0", "sound", "bell"));
        assertEquals("audio/wav", sound.mediaType());
        assertTrue(sound.cacheable());
    }

    @Test
    void beginsWhereTheAgeSaysAndSaysWhy() {
        assertEquals(redirect("/item/show"), handle(Method.GET, "/{assessment}/run", DRAFT));
        assertEquals(redirect("/item/w3"), answer("show", Map.of("answer", List.of("1"))), "practice first");
        String page = page("w3");
        assertTrue(page.contains("Børn på 4 år 2 md. 12 dage begynder her. Opgaverne før stilles kun, hvis de første svar ikke er rigtige."), page);
        assertTrue(form(page, "w1").contains("data-left=\"below-start\""), form(page, "w1"));
        assertTrue(form(page, "w1").contains("Stilles ikke, fordi barnet begynder senere i skemaet."));
    }

    @Test
    void goesBackwardsOnceAndThenOnPastWhatIsAnswered() {
        assertEquals(redirect("/item/w2"), answer("w3", Map.of("answer", List.of("0"))));
        assertEquals(redirect("/item/w1"), answer("w2", Map.of("answer", List.of("1"))));
        assertEquals(redirect("/item/w4"), answer("w1", Map.of("answer", List.of("1"))));
    }

    @Test
    void creditsWhatLiesBeforeAndSaysSoInTheOverview() {
        save("{\"w3\":1,\"w4\":1}");
        String overview = html(handle(Method.GET, "/{assessment}/overview", DRAFT));
        assertTrue(overview.contains("1, 2: Stilles ikke, fordi barnet begyndte senere og svarede rigtigt. Tæller som rigtigt."), overview);
        assertTrue(overview.contains("Stilles ikke, fordi delen før ikke gav nok point."), "the gate");
        assertTrue(overview.contains("Stilles ikke, fordi et tidligere svar ikke giver anledning til det."), "the branch");
    }

    @Test
    void gatesOpenAndBranchesAskWhenTheyAreMet() {
        assertEquals(redirect("/item/pet"), answer("steps", Map.of("answer", List.of("0"))));
        assertEquals(redirect("/item/extra"), answer("steps", Map.of("answer", List.of("2"))));
        assertEquals(redirect("/overview"), answer("pet", Map.of("answer", List.of("no"))));
        assertEquals(redirect("/item/which"), answer("pet", Map.of("answer", List.of("yes"))));
    }

    @Test
    void theOverviewSaysWhatCountsAsMissingAndWhatAsWrong() {
        save("{\"often\":{\"missing\":\"not-seen\"},\"plays\":{\"missing\":\"declined\"}}");
        String overview = html(handle(Method.GET, "/{assessment}/overview", DRAFT));
        assertTrue(overview.contains("1 kunne ikke besvares og mangler i resultatet."), overview);
        assertTrue(overview.contains("Uden svar, tæller som forkert: 1."), overview);
    }

    @Test
    void tellsTheScriptWhatTheEngineSaysAtEachSave() {
        Response.Json saved = (Response.Json) handle(Method.POST, "/{assessment}/answers", DRAFT.sending("{\"w3\":0}", "1"));
        assertTrue(saved.body().contains("\"starts\":{\"say\":\"w3\"},\"back\":{\"say\":\"w2\"}"), saved.body());
        assertTrue(saved.body().startsWith("{\"revision\":2,\"open\":true,\"way\":{\"left\":{"), saved.body());
    }

    @Test
    void aBirthDateThatWasCorrectedToALaterDayStopsNobody() {
        assessments.isOfDay(People.NOAH.birthDate().minusDays(1));
        assertEquals(redirect("/item/show"), handle(Method.GET, "/{assessment}/run", DRAFT));
        assertFalse(page("w1").contains("begynder her"));
    }

    @Test
    void printsEveryKindBlankAndFilled() {
        String blank = html(pages.blankForm(GivenRequest.of(), "kinds", "all"));
        assertTrue(blank.contains("<span class=\"tv-sheet__label\">Venstre</span>") && blank.contains("Antal rigtige") && blank.contains("Lyd: En klokke ringer"), blank);
        assertEquals(3, blank.split("Set af", -1).length - 1, "rows to write in");
        save("{\"grip\":{\"sides\":{\"left\":[12,14.5],\"right\":[16]}},\"read\":{\"correct\":45,\"seconds\":80},\"mood\":4,\"total\":{\"value\":23.5},"
                + "\"room\":{\"marks\":{\"r11\":\"no\"}},\"babble\":{\"seen\":[{\"state\":\"fully\",\"on\":\"2026-10-01\",\"by\":\"Ada\"}]}}");
        String filled = html(handle(Method.GET, "/{assessment}/form", DRAFT));
        for (String written : List.of(">14,5<", ">45<", ">33,75<", ">23,5<", ">01.10.2026<", ">Ada<")) {
            assertTrue(filled.contains(written), written + " in " + filled);
        }
        assertFalse(filled.contains("[sheet."), "every word is there");
    }

    @Test
    void saysThatAnotherFormWasTakenAndWhy() {
        assessments.takenBecause("Barnet er langt");
        assertTrue(html(handle(Method.GET, "/{assessment}/overview", DRAFT)).contains("Begrundelse: Barnet er langt"));
        assertTrue(html(handle(Method.GET, "/{assessment}/form", DRAFT)).contains("Begrundelse: Barnet er langt"));
    }

    private static String form(String page, String item) {
        String from = page.substring(page.indexOf("id=\"item-" + item + "\""));
        return from.substring(0, from.indexOf("</form>"));
    }

    private String page(String item) {
        return html(handle(Method.GET, "/{assessment}/item/{item}", item(item)));
    }

    private Response answer(String item, Map<String, List<String>> fields) {
        return handle(Method.POST, "/{assessment}/item/{item}", item(item).with(fields));
    }

    private void save(String json) {
        assessments.answer(People.AMINA, OneDraft.ID, assessments.get(People.AMINA, OneDraft.ID).revision(), json);
    }

    private String kept() {
        return assessments.get(People.AMINA, OneDraft.ID).answers();
    }

    private static GivenRequest item(String item) {
        return GivenRequest.of("assessment", OneDraft.ID.toString(), "item", item);
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
            throw new UncheckedIOException(e);
        }
        return page.toString();
    }
}
