package org.trivsel.tools.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.assessment.Assessment.Status;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Due;
import org.trivsel.assessment.HistoryEntry;
import org.trivsel.problem.NotFound;
import org.trivsel.testlib.GivenRequest;
import org.trivsel.testlib.Takings;
import org.trivsel.tools.language.followup.Tables;
import org.trivsel.web.ChildCard;
import org.trivsel.web.Method;
import org.trivsel.web.Response;
import org.trivsel.web.Task;

class LanguageSiteTest extends SiteTest {
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
        platform.with(World.NOAH, Takings.withNorms(first, "synthetic-2025"));
        String page = page(result(second, leader));
        assertTrue(page.contains("skiftet fra 1.0.1, normer synthetic-2025 til 1.0.1, normer synthetic-2026"), page);
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
        assertTrue(statements(() -> result(second, leader)) <= 6);
        platform.history.add(new HistoryEntry(Instant.EPOCH, HistoryEntry.Kind.LOCK, "Lene", null, null, null, null));
        assertTrue(statements(() -> result(second, leader)) <= 7);
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
    void aFollowUpOfAVoidedAssessmentIsClosedAndRemindsNobodyWhereverItWasVoided() {
        post("/assessments/{assessment}/notes", leader, "assessment", second.id().toString(), "=note", "Rim", "=due", today.toString());
        assertTrue(site.tasks(leader).stream().anyMatch(task -> task.kind() == Task.Kind.FOLLOW_UP));
        platform.voidBecause(leader, second.id(), "Forkert barn");
        assertFalse(site.tasks(leader).stream().anyMatch(task -> task.kind() == Task.Kind.FOLLOW_UP));
    }

    @Test
    void aFollowUpCanBeClosedAlthoughItsAssessmentWasVoidedUnheard() {
        platform.tellOfVoided.clear();
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
    void whoReadsThroughADisclosureGetsTheResultAndNoNoteNorAnyAct() {
        post("/assessments/{assessment}/notes", leader, "assessment", second.id().toString(), "=note", "Mor er syg", "=due", today.toString());
        platform.disclosed.add(World.NOAH.id());
        for (String page : List.of(page(result(second, leader)), page(get("/assessments/{assessment}", leader, "assessment", second.id().toString(), "?notes",
                second.id().toString())), page(post("/assessments/{assessment}/void", leader, "assessment", second.id().toString())))) {
            assertTrue(page.contains("De to resultater lægges ikke sammen."));
            for (String text : List.of("Mor er syg", "id=\"notes\"", "<form", "#follow-up", "/form\"", "/plans")) {
                assertFalse(page.contains(text), text);
            }
        }
        assertThrows(NotFound.class, () -> post("/assessments/{assessment}/notes", leader, "assessment", second.id().toString(), "=note", "x"));
        platform.disclosed.clear();
        assertTrue(page(result(second, leader)).contains("Mor er syg"));
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
}
