package org.trivsel.tools.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Assessment.Status;
import org.trivsel.assessment.Due;
import org.trivsel.assessment.HistoryEntry;
import org.trivsel.platform.registry.access.RegisterAccess;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.Child;
import org.trivsel.tools.language.followup.FollowUps;
import org.trivsel.tools.language.followup.Register;
import org.trivsel.tools.language.followup.Tables;
import org.trivsel.tools.language.followup.TestAudit;
import org.trivsel.web.ChildCard;
import org.trivsel.web.Content;
import org.trivsel.web.Method;
import org.trivsel.web.Response;
import org.trivsel.web.Route;
import org.trivsel.web.Task;

class LanguageSiteTest {
    private final Register register = new Register();
    private final Caller leader = register.caller(Role.LEADER, null);
    private final Caller pedagogue = register.caller(Role.PEDAGOGUE, null);
    private final LocalDate today = leader.today();
    private final Child ella = World.child(2, "Ella", today.minusMonths(50));
    private final Assessment first = World.complete(11, World.NOAH, LocalDate.of(2025, 10, 2), 0.5, false);
    private final Assessment second = World.complete(12, World.NOAH, World.DAY, 0.9, true);
    private final Platform platform = new Platform().with(World.NOAH, first, second).with(ella);
    private final LanguageSite site = new LanguageSite(new LanguageAssessments(platform, platform, platform), platform, platform, platform,
            new FollowUps(Tables.database().store(), new RegisterAccess(Tables.database().store(), new TestAudit()), new TestAudit()));

    @BeforeEach
    void enrol() {
        register.enrol(World.NOAH, register.unit(), null);
    }

    @Test
    void saysWhichFormAndWhy() {
        String page = page(get("/children/{child}", leader, "child", ella.id().toString()));
        assertTrue(page.contains("Skema for 4-årige, fordi barnet er 4 år 2 md."), page);
        assertTrue(page.contains("Begynd vurderingen"));
    }

    @Test
    void saysWhenAChildIsTooYoungOrTooOldAndOffersNoBeginning() {
        platform.with(World.child(3, "Liv", today.minusMonths(30))).with(World.child(4, "Bo", today.minusMonths(90)));
        String young = page(get("/children/{child}", leader, "child", World.child(3, "", today).id().toString()));
        assertTrue(young.contains("for ungt"));
        assertFalse(young.contains("Begynd vurderingen"));
        assertTrue(page(get("/children/{child}", leader, "child", World.child(4, "", today).id().toString())).contains("for gammelt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-01-01", "1999-01-01", "i går", "2026-02-30"})
    void saysWhatIsWrongWithADayAndBeginsNothing(String date) {
        Response answer = post("/children/{child}", leader, "child", ella.id().toString(), "=date", date);
        assertEquals(400, ((Response.Page) answer).status());
        assertTrue(platform.ofChild(leader, ella.id()).isEmpty());
    }

    @Test
    void beginsAndGoesToTheRunner() {
        Response answer = post("/children/{child}", leader, "child", ella.id().toString(), "=date", today.toString());
        Assessment begun = platform.ofChild(leader, ella.id()).get(0);
        assertEquals(new Response.Redirect("/tools/language/assessments/" + begun.id() + "/run"), answer);
        assertTrue(page(get("/children/{child}", leader, "child", ella.id().toString())).contains("Fortsæt vurderingen"));
    }

    @Test
    void showsTwoGroupsThatAreNeverAddedUp() {
        String page = page(result(second, leader));
        assertTrue(page.contains("De to resultater lægges ikke sammen."));
        assertEquals(3, page.split("<article", -1).length, "two cards");
        assertTrue(page.contains("Kan ikke beregnes, fordi"));
        assertTrue(page.contains("Eksempel med opdigtede normer"));
    }

    @Test
    void comparesWithTheOneBeforeAndExplainsEveryNumber() {
        String page = page(result(second, leader));
        assertTrue(page.contains("Sidst var det"));
        assertTrue(page.contains("2. oktober 2025"));
        assertTrue(page.contains("Gennemsnit med lige vægt af"));
        assertTrue(page.contains("Opgaverne i Ordforråd"));
        assertFalse(page(result(first, leader)).contains("Sidst var det"), "nothing came before the first");
    }

    @Test
    void percentilesOfOtherNormsAreNeitherJoinedNorCompared() {
        assertTrue(page(result(second, leader)).contains("steget fra"));
        platform.with(World.NOAH, World.withNorms(first, "synthetic-2025"));
        String page = page(result(second, leader));
        assertTrue(page.contains("skiftet fra 1.0.0, normer synthetic-2025 til 1.0.0, normer synthetic-2026"), page);
        assertFalse(page.contains("Sidst var det"));
        assertFalse(page.contains("steget fra"));
        assertTrue(page.contains("d=\"M450 10V262\"") || page.contains("d=\"M330 10V262\""), "a line between the two");
        assertFalse(page.matches("(?s).*class=\"ln s1 d1\" d=\"[^\"]*L.*"), "and nothing drawn across it");
    }

    @Test
    void helpsToReadTheResultOfAChildWithSeveralLanguages() {
        assertTrue(page(result(second, leader)).contains("Barnet hører flere sprog hjemme."));
    }

    @Test
    void aResultTakesFewStatements() {
        assertTrue(statements(() -> result(second, leader)) <= 5);
        platform.history.add(new HistoryEntry(Instant.EPOCH, HistoryEntry.Kind.LOCK, "Lene", null, null, null, null));
        assertTrue(statements(() -> result(second, leader)) <= 6);
        assertTrue(statements(() -> post("/assessments/{assessment}/notes", leader, "assessment", second.id().toString(), "=note", "Rim", "=due",
                today.toString())) <= 8);
        assertTrue(statements(() -> post("/assessments/{assessment}/notes", leader, "assessment", second.id().toString())) <= 8);
        assertTrue(statements(() -> site.tasks(leader)) <= 6);
        assertTrue(statements(() -> get("/follow-ups", leader)) <= 8);
        platform.history.add(new HistoryEntry(Instant.EPOCH, HistoryEntry.Kind.REOPEN, "Lene", "Et svar", null, null, null));
        assertTrue(statements(() -> post("/assessments/{assessment}/void", leader, "assessment", second.id().toString(), "=reason", "Forkert barn")) <= 8);
    }

    @Test
    void aResultTellsWhoDecidedWhatAndWhichAnswersLost() {
        assertFalse(page(result(second, leader)).contains("Forløb"));
        platform.history.add(new HistoryEntry(Instant.EPOCH, HistoryEntry.Kind.REOPEN, "Lene <b>", "Et svar var byttet om", "synthetic-2025",
                first.outcome(), null));
        platform.history.add(new HistoryEntry(Instant.EPOCH, HistoryEntry.Kind.LATE, null, null, null, null,
                "{\"com-chair\":\"ball-under-chair\",\"seg-1\":null,\"gone\":{\"missing\":\"declined\"}}"));
        String page = page(result(second, leader));
        for (String text : List.of("Vurderingen blev åbnet igen", "Lene &lt;b&gt;, 1. januar 1970", "Et svar var byttet om", "Resultatet dengang: ", "normer synthetic-2025",
                "Svar, der kom for sent", "En konto, der ikke findes mere", "seg-1: svaret blev taget tilbage", "gone: barnet ville ikke")) {
            assertTrue(page.contains(text), text);
        }
        assertFalse(page.contains("ball-under-chair"), "answers are said in words");
    }

    @Test
    void aFollowUpOfAVoidedAssessmentIsClosedAndRemindsNobody() {
        post("/assessments/{assessment}/notes", leader, "assessment", second.id().toString(), "=note", "Rim", "=due", today.toString());
        assertTrue(site.tasks(leader).stream().anyMatch(task -> task.kind() == Task.Kind.FOLLOW_UP));
        post("/assessments/{assessment}/void", leader, "assessment", second.id().toString(), "=reason", "Forkert barn");
        assertFalse(site.tasks(leader).stream().anyMatch(task -> task.kind() == Task.Kind.FOLLOW_UP));
    }

    @Test
    void aFollowUpCanBeClosedAlthoughItsAssessmentWasVoidedElsewhere() {
        post("/assessments/{assessment}/notes", leader, "assessment", second.id().toString(), "=note", "Rim", "=due", today.toString());
        platform.voidBecause(leader, second.id(), "Forkert barn");
        assertTrue(page(result(second, leader)).contains("/done\""));
    }

    /** Of a request: the setting of the tenant, the sign-in, what the tool sends itself, and what the platform's calls send. */
    private long statements(Runnable page) {
        platform.statements = 0;
        long own = Tables.database().statements(() -> Tables.database().store().run(leader.tenant().id(), tx -> page.run()));
        return own + 1 + platform.statements;
    }

    @Test
    void escapesWhatPeopleWrote() {
        post("/assessments/{assessment}/notes", leader, "assessment", second.id().toString(), "=note", "<script>alert(1)</script>");
        String page = page(result(second, leader));
        assertFalse(page.contains("<script>"));
        assertFalse(page.contains("<Eksempel>"));
    }

    @Test
    void keepsANoteAndADayAndRemindsOfIt() {
        post("/assessments/{assessment}/notes", leader, "assessment", second.id().toString(), "=note", "Rim hver dag", "=due",
                today.plusDays(3).toString());
        assertTrue(page(result(second, leader)).contains("Rim hver dag"));
        Task task = site.tasks(leader).stream().filter(one -> one.kind() == Task.Kind.FOLLOW_UP).findFirst().orElseThrow();
        assertEquals(today.plusDays(3), task.until());
        assertEquals("Opfølgning for Noah <Eksempel>", task.title());
        assertEquals(302, status(post(task.act().path().replace("/tools/language", "").replaceAll("/[0-9a-f-]{36}/", "/{note}/").replace("?to=start", ""),
                leader, "note", task.act().path().replaceAll(".*/([0-9a-f-]{36})/.*", "$1"), "?to", "start")));
        assertFalse(site.tasks(leader).stream().anyMatch(one -> one.kind() == Task.Kind.FOLLOW_UP));
    }

    @Test
    void listsEverythingAgreedThatIsOpenWithTheChildAndAButton() {
        for (int i = 0; i < 55; i++) {
            post("/assessments/{assessment}/notes", leader, "assessment", second.id().toString(), "=note", "Rim " + i, "=due",
                    today.plusDays(i).toString());
        }
        String page = page(get("/follow-ups", leader));
        assertTrue(page.contains("Rim 49") && page.contains("Noah &lt;Eksempel>") && page.contains("Fulgt op: Noah"), page);
        assertFalse(page.contains("Rim 50"));
        String next = page.replaceAll("(?s).*/follow-ups\\?after=([0-9a-f-]{36}).*", "$1");
        String further = page(get("/follow-ups", leader, "?after", next));
        assertTrue(further.contains("Rim 50") && further.contains("Rim 54") && !further.contains("Vis de næste"), further);
        List<Task> tasks = site.tasks(leader);
        assertEquals("/tools/language/follow-ups", tasks.stream().filter(one -> one.kind() == Task.Kind.MORE).findFirst().orElseThrow().path());
        String result = page(result(second, leader));
        assertTrue(result.contains("Vis ældre noter") && result.contains("Rim 54") && !result.contains("Rim 34<"), result);
    }

    @Test
    void aFollowUpOfWhatIsVoidOrOpenAgainIsStillListedAndClosed() {
        post("/assessments/{assessment}/notes", leader, "assessment", second.id().toString(), "=note", "Rim hver dag", "=due", today.toString());
        platform.reopen(leader, second.id(), "Et svar var byttet om");
        String page = page(get("/follow-ups", leader));
        String note = page.replaceAll("(?s).*/follow-ups/([0-9a-f-]{36})/done.*", "$1");
        platform.voidBecause(leader, second.id(), "Forkert barn");
        assertEquals(new Response.Redirect("/tools/language/follow-ups"), post("/follow-ups/{note}/done", leader, "note", note));
        assertTrue(page(get("/follow-ups", leader)).contains("Ingen åbne aftaler"));
    }

    @Test
    void listsWhoIsDueSinceWhenAndUntilWhen() {
        Child karla = World.child(9, "Karla", LocalDate.of(2023, 1, 10));
        for (int i = 0; i < 60; i++) {
            platform.waiting.add(new Due(karla, "form-3"));
        }
        String page = page(get("/due", leader));
        assertTrue(page.contains("60 børn") && page.contains("Karla &lt;Eksempel>") && page.contains("10. november 2025"), page);
        assertEquals(50, page.split("Begynd vurderingen af", -1).length - 1);
        assertTrue(page.contains("/due?unit=&amp;cursor=50") && page.contains("<option value=\"" + World.GROUP.id()), page);
        assertEquals(10, page(get("/due", leader, "?cursor", "50")).split("Begynd vurderingen af", -1).length - 1);
        assertThrows(Invalid.class, () -> get("/due", leader, "?unit", "x"));
        Task more = site.tasks(leader).get(6);
        assertEquals(Task.Kind.MORE, more.kind());
        assertEquals("60 børn mangler en sprogvurdering", more.title());
        assertEquals("/tools/language/due", more.path());
        platform.large = true;
        assertTrue(page(get("/due", leader)).contains("Over 60 børn"));
        assertTrue(page(get("", leader)).contains("Over 60 børn"));
    }

    @Test
    void aGroupTooLargeToBeCountedSaysSoAndLeadsToTheList() {
        platform.large = true;
        String page = page(get("/groups/{unit}", leader, "unit", World.GROUP.id().toString()));
        assertTrue(page.contains("hverken tælles eller sorteres fra") && page.contains("/tools/language/due?unit=" + World.GROUP.id()), page);
        assertFalse(page.contains("tv-chip\""));
    }

    private static int status(Response response) {
        return response instanceof Response.Redirect ? 302 : ((Response.Page) response).status();
    }

    @Test
    void keepsNothingOfANoteThatCannotBeUsedAndTellsWhy() {
        for (String[] fields : List.of(new String[] {}, new String[] {"=due", "2020-01-01"}, new String[] {"=note", "x".repeat(4001)},
                new String[] {"=note", "Ok", "=due", "i morgen"})) {
            String[] all = new String[fields.length + 2];
            all[0] = "assessment";
            all[1] = second.id().toString();
            System.arraycopy(fields, 0, all, 2, fields.length);
            assertEquals(400, ((Response.Page) post("/assessments/{assessment}/notes", leader, all)).status());
        }
        assertTrue(page(result(second, leader)).contains("Ingen noter endnu"));
    }

    @Test
    void asksForAReasonBeforeReopeningOrVoiding() {
        for (String act : List.of("reopen", "void")) {
            assertEquals(400, ((Response.Page) post("/assessments/{assessment}/" + act, leader, "assessment", second.id().toString())).status());
        }
        assertEquals(Status.COMPLETE, platform.get(leader, second.id()).status());
        post("/assessments/{assessment}/void", leader, "assessment", second.id().toString(), "=reason", "Forkert barn");
        String page = page(result(second, leader));
        assertTrue(page.contains("Begrundelse: Forkert barn"));
        assertFalse(page.contains("Lås resultatet"));
    }

    @Test
    void offersOnlyWhatTheCallerMayDo() {
        String page = page(result(second, pedagogue));
        assertTrue(page.contains("Lås resultatet"));
        assertFalse(page.contains("Åbn vurderingen igen"));
        assertFalse(page.contains("Annullér vurderingen"));
    }

    @Test
    void aLockedResultSaysSo() {
        post("/assessments/{assessment}/lock", leader, "assessment", second.id().toString());
        assertTrue(page(result(second, leader)).contains("Resultatet er låst."));
    }

    @Test
    void whatIsHiddenIsNotThere() {
        platform.hidden.add(World.NOAH.id());
        assertThrows(NotFound.class, () -> result(second, leader));
        assertThrows(NotFound.class, () -> post("/assessments/{assessment}/notes", leader, "assessment", second.id().toString(), "=note", "x"));
        assertThrows(NotFound.class, () -> get("/children/{child}", leader, "child", World.NOAH.id().toString()));
    }

    @Test
    void asksThePlatformForACallerWhoAlsoSeesChildrenWithoutTheirAssessments() {
        Caller both = new Caller(leader.tenant(), leader.account(), "a", "A", leader.locale(),
                List.of(leader.grants().get(0), World.caller(Role.ADMINISTRATION).grants().get(0)), leader.scopes(), leader.tools(),
                leader.since(), leader.origin());
        assertEquals(1, site.childCards(both, World.NOAH).size());
        platform.hidden.add(World.NOAH.id());
        assertEquals(List.of(), site.childCards(both, World.NOAH));
    }

    @Test
    void aDraftLeadsToTheRunner() {
        Assessment draft = World.draft(20, World.NOAH, World.DAY);
        platform.with(World.NOAH, draft);
        assertEquals(new Response.Redirect("/tools/language/assessments/" + draft.id() + "/run"), result(draft, leader));
    }

    @Test
    void showsTheGroupWithWhoIsDueDraftAndDone() {
        platform.with(World.child(6, "Omar", today.minusMonths(45)), World.draft(21, World.child(6, "Omar", today.minusMonths(45)), today));
        platform.with(World.child(7, "Asta", today.minusMonths(60)),
                World.complete(22, World.child(7, "Asta", today.minusMonths(60)), today, 0.1, false));
        platform.with(World.child(8, "Liv", today.minusMonths(20)));
        String page = page(get("/groups/{unit}", leader, "unit", World.GROUP.id().toString()));
        for (String text : List.of("Alle 5", "Mangler 1", "Kladde 1", "Indsats", "Begynd vurderingen", "Fortsæt vurderingen",
                "Kan vurderes fra 2 år 10 md.", "ikke om børnene i forhold til hinanden", "Særlig indsats</span>")) {
            assertTrue(page.contains(text), text);
        }
        String due = page(get("/groups/{unit}", leader, "unit", World.GROUP.id().toString(), "?show=", "", "?show", "due"));
        assertTrue(due.contains("Ella"));
        assertFalse(due.contains("Omar"));
    }

    @Test
    void putsADraftBeforeANewAssessmentOnTheChildsPage() {
        ChildCard done = site.childCards(leader, World.NOAH).get(0);
        assertEquals("Ny vurdering", done.action().label());
        assertTrue(write(done.body()).contains("tv-band"));
        assertEquals(2, done.timeline().size());
        platform.with(World.NOAH, World.draft(20, World.NOAH, today));
        ChildCard drafted = site.childCards(leader, World.NOAH).get(0);
        assertEquals("Fortsæt vurderingen", drafted.action().label());
        assertTrue(drafted.action().primary());
        assertEquals("Kladde", drafted.timeline().get(0).badge());
    }

    @Test
    void aDeletedDraftLeavesNoLineOnTheChildsPage() {
        Assessment draft = World.draft(20, World.NOAH, today);
        platform.with(World.NOAH, draft);
        assertEquals(3, site.childCards(leader, World.NOAH).get(0).timeline().size());
        platform.deleteDraft(leader, draft.id());
        assertEquals(2, site.childCards(leader, World.NOAH).get(0).timeline().size());
        platform.history.add(new HistoryEntry(Instant.EPOCH, HistoryEntry.Kind.VOID, "Lene", "draft-deleted", null, null, null));
        String page = page(result(draft, leader));
        assertTrue(page.contains("Kladden er slettet.") && page.contains("Kladden blev slettet") && page.contains("Lene"), page);
        assertFalse(page.contains("draft-deleted"));
    }

    @Test
    void hasNoWordForWhoMayReadNoAssessment() {
        Caller administration = World.caller(Role.ADMINISTRATION);
        assertEquals(List.of(), site.childCards(administration, World.NOAH));
        assertEquals(List.of(), site.places(administration));
        assertEquals(List.of(), site.tasks(administration));
    }

    @Test
    void tellsWhatWaits() {
        platform.with(ella, World.draft(30, ella, today));
        platform.waiting.add(new Due(World.child(9, "Karla", today.minusMonths(40)), "form-3"));
        List<Task> tasks = site.tasks(leader);
        assertEquals(List.of(Task.Kind.DRAFT, Task.Kind.DUE), tasks.stream().map(Task::kind).toList());
        assertEquals("Sprogvurdering af Ella", tasks.get(0).title());
        assertTrue(tasks.get(0).done().all() > 30);
        assertTrue(tasks.get(1).until().isAfter(today));
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "en", "nb", "de", "kl"})
    void everyPageIsWholeInEveryLanguage(String language) {
        platform.waiting.add(new Due(World.child(9, "Karla", today.minusMonths(40)), "form-3"));
        for (GivenRequest request : List.of(GivenRequest.by(leader, "assessment", second.id().toString(), "child", ella.id().toString(),
                "unit", World.GROUP.id().toString(), "form", "form-3"))) {
            for (String path : List.of("", "/children/{child}", "/assessments/{assessment}", "/groups/{unit}", "/due", "/follow-ups")) {
                String page = page(handle(Method.GET, path, request.in(language)));
                assertFalse(page.contains("["), () -> path + ": " + page.replaceAll("(?s).*(.{60}\\[.{60}).*", "$1"));
            }
        }
    }

    private Response result(Assessment assessment, Caller caller) {
        return get("/assessments/{assessment}", caller, "assessment", assessment.id().toString());
    }

    private Response get(String path, Caller caller, String... given) {
        return handle(Method.GET, path, GivenRequest.by(caller, given));
    }

    private Response post(String path, Caller caller, String... given) {
        return handle(Method.POST, path, GivenRequest.by(caller, given));
    }

    private Response handle(Method method, String path, GivenRequest request) {
        Route route = site.routes().stream().filter(one -> one.method() == method && one.pattern().equals("/tools/language" + path))
                .findFirst().orElseThrow();
        return route.handler().handle(request);
    }

    private static String page(Response response) {
        return write(((Response.Page) response).body());
    }

    private static String write(Content content) {
        StringBuilder page = new StringBuilder();
        try {
            content.writeTo(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.toString();
    }
}
