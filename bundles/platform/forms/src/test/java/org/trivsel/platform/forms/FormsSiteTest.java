package org.trivsel.platform.forms;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivsel.access.Caller;
import org.trivsel.access.Decision;
import org.trivsel.access.Permission;
import org.trivsel.access.Role;
import org.trivsel.assessment.Assessment;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.MissingCode;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.Child;
import org.trivsel.registry.ChildId;
import org.trivsel.testlib.MemoryLicences;
import org.trivsel.testlib.GivenRequest;
import org.trivsel.testlib.MemoryExport;
import org.trivsel.testlib.MemoryNorms;
import org.trivsel.testlib.MemoryPlatform;
import org.trivsel.testlib.MemoryReports;
import org.trivsel.testlib.Town;
import org.trivsel.web.ChildCard;
import org.trivsel.web.Method;
import org.trivsel.web.Response;
import org.trivsel.web.Route;
import org.trivsel.web.Task;

/** The site of a tool without code over a platform in memory. */
class FormsSiteTest {
    private final Caller leader = Town.caller(Role.LEADER, "motor");
    private final Caller pedagogue = Town.caller(Role.PEDAGOGUE, "motor");
    private final LocalDate today = leader.today();
    private final Child ella = Town.child(2, "Ella", today.minusMonths(50));
    private final Assessment first = Samples.complete(11, Town.NOAH, LocalDate.of(2026, 3, 2), 1, Map.of());
    private final Assessment second = Samples.complete(12, Town.NOAH, LocalDate.of(2026, 6, 9), 2, Map.of("note-fine", Answer.text("Holder <saksen> godt"),
            "joy-tries-new", Answer.choice("always"), "joy-music", Answer.choice("always"), "joy-joins", Answer.choice("always")));
    private final Assessment third = Samples.complete(13, Town.NOAH, Town.DAY, 3, Map.of("tou-find-blind", Answer.missing(MissingCode.NOT_SEEN),
            "tou-dough", Answer.missing(MissingCode.NOT_SEEN)));
    /** Whose results are open through a disclosure, and nothing else of them. */
    private final Set<ChildId> disclosed = new HashSet<>();
    private final MemoryPlatform platform = new MemoryPlatform("motor", Samples.MOTOR) {
        @Override
        public Decision explain(Caller caller, Permission permission, ChildId child) {
            return disclosed.contains(child) ? new Decision.Denied("disclosed") : super.explain(caller, permission, child);
        }
    }.with(Town.NOAH, first, second, third).with(ella);
    private final FormsSite site = new FormsSite(new Declaration("motor", Map.of("da", "Motorik", "en", "Motor skills"), "move"),
            new ToolAssessments("motor", platform, platform, platform, new MemoryLicences()), new Desks(platform, new Starting(platform, platform, platform, platform),
                    new ExportDesk(new MemoryExport(), platform, platform, platform),
                    new ReportDesk(new MemoryReports(), platform, platform), new NormDesk(new MemoryNorms(platform), platform, platform), platform));

    @Test
    void saysWhichFormAndWhyAndBegins() {
        String page = page(get("/children/{child}", leader, "child", ella.id().toString()));
        assertTrue(page.contains("Skema for 4-årige, fordi barnet er 4 år 2 md."), page);
        assertFalse(page.contains("passer ikke:"), "where the age alone decides, one sentence says it");
        assertFalse(page.contains("<select class=\"ds-input\" id=\"grade\""), page);
        assertTrue(page.contains("Brug et andet skema") && !page.contains("<option value=\"form-4\""), page);
        Response answer = post("/children/{child}", leader, "child", ella.id().toString(), "=date", today.toString());
        assertEquals(new Response.Redirect("/tools/motor/assessments/" + platform.ofChild(leader, ella.id()).get(0).id() + "/run"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-01-01", "1999-01-01", "i går"})
    void saysWhatIsWrongWithADayAndBeginsNothing(String date) {
        Response answer = post("/children/{child}", leader, "child", ella.id().toString(), "=date", date);
        assertEquals(400, ((Response.Page) answer).status());
        assertTrue(platform.ofChild(leader, ella.id()).isEmpty());
    }

    @Test
    void betweenTheFormsForOneAndTwoYearsItSaysThatNoneFits() {
        Child between = Town.child(3, "Liv", today.minusMonths(18));
        platform.with(between);
        String page = page(get("/children/{child}", leader, "child", between.id().toString()));
        assertTrue(page.contains("Intet skema passer i dag"), page);
        assertFalse(page.contains("Begynd vurderingen"));
    }

    @Test
    void theChildsPageOffersNothingWhereNoFormFits() {
        Child between = Town.child(3, "Liv", today.minusMonths(18));
        platform.with(between);
        assertNull(site.childCards(leader, between).get(0).action());
    }

    @Test
    void aPlanMayBeMadeOfAResultThatCounts() {
        String link = "/plans/new?child=" + Town.NOAH.id() + "&amp;evidence=%2Ftools%2Fmotor%2Fassessments%2F" + second.id();
        String page = page(result(second));
        assertTrue(page.contains(link) && page.contains("Lav en handleplan"), page);
        platform.voidBecause(leader, second.id(), "Forkert barn");
        assertFalse(page(result(second)).contains("/plans/new"));
    }

    @Test
    void showsASpiderTheStepsInWordsAndWhatToDo() {
        String page = page(result(second));
        assertTrue(page.contains("Seks områder på en skala fra 0 til 3. Grovmotorik 2,0."), page);
        assertTrue(page.contains("<td class=\"n\">2,0</td><td class=\"n\">1,0</td><td>På vej"), page);
        assertTrue(page.contains("class=\"ln s2 d2\""), "the one before as a broken line");
        assertTrue(page.contains("Bane af puder") && page.contains("Gå som dyr"));
        assertFalse(page.contains("Barnets egen leg"), "nothing is suggested where the child is secure");
        assertTrue(page.contains("Holder &lt;saksen&gt; godt"));
        assertTrue(page.contains("Eksempel med opdigtet indhold"));
    }

    @Test
    void anotherFormIsNeitherComparedNorJoined() {
        String page = page(result(third));
        assertFalse(page.contains("class=\"ln s2 d2\""));
        assertTrue(page.contains("class=\"grid2\""), "a line where another form begins");
        assertTrue(page.contains("Udvikling over 3 vurderinger. Grovmotorik 1,0, 2,0, 3,0."), page);
    }

    @Test
    void saysWhyAThemeCannotBeComputed() {
        String page = page(result(third));
        assertTrue(page.contains("Kan ikke beregnes<p"), page);
        assertTrue(page.contains("ikke set"));
        assertTrue(page.contains("Føle –."), "read aloud as well");
    }

    @Test
    void theGroupHasASpiderOfThoseWhoHaveAResult() {
        String page = page(get("/groups/{unit}", leader, "unit", Town.GROUP.id().toString()));
        assertTrue(page.contains("Gennemsnit af 1 af de 2 børn, der vises."), page);
        assertTrue(page.contains("Begynd vurderingen"), "for Ella");
        assertTrue(page.contains("/tools/motor/assessments/" + third.id()));
    }

    @Test
    void theGroupLeadsToItsGridWhoeverMayAssess() {
        String link = "href=\"/grid/motor-0-6/" + Town.GROUP.id() + "\"";
        assertTrue(page(get("/groups/{unit}", pedagogue, "unit", Town.GROUP.id().toString())).contains(link));
        assertFalse(page(get("/groups/{unit}", Town.caller(Role.ADMINISTRATION, "motor"), "unit", Town.GROUP.id().toString())).contains(link));
    }

    @Test
    void aChildHasItsThemesInWordsItsTimelineAndAnAction() {
        var card = site.childCards(leader, Town.NOAH).get(0);
        StringBuilder text = new StringBuilder();
        assertDoesNotThrow(() -> card.body().writeTo(text));
        assertTrue(text.toString().contains("Balance") && text.toString().contains("Sikker"), text.toString());
        assertEquals(3, card.timeline().size());
        assertEquals(new ChildCard.Action("/tools/motor/children/" + Town.NOAH.id(), "Ny vurdering: Motorik", false), card.action());
    }

    @Test
    void aDraftWaitsOnTheStartPage() {
        platform.with(ella, Samples.TAKINGS.draft(20, ella, today));
        Task task = site.tasks(pedagogue).get(0);
        assertEquals("Motorik: Ella", task.title());
        assertEquals(new Task.Progress(12, 18), task.done());
    }

    @Test
    void reopeningAndVoidingTakeAReason() {
        assertEquals(400, ((Response.Page) post("/assessments/{assessment}/reopen", leader, "assessment", third.id().toString())).status());
        assertEquals(400, ((Response.Page) post("/assessments/{assessment}/void", leader, "assessment", third.id().toString(), "=reason",
                "x".repeat(501))).status());
        post("/assessments/{assessment}/lock", leader, "assessment", third.id().toString());
        assertTrue(page(result(third)).contains("Resultatet er låst."));
        post("/assessments/{assessment}/void", leader, "assessment", third.id().toString(), "=reason", "Forkert barn");
        assertTrue(page(result(third)).contains("Begrundelse: Forkert barn"));
    }

    @Test
    void whoReadsThroughADisclosureIsOfferedNoAct() {
        assertTrue(page(result(second)).contains("<form"));
        disclosed.add(Town.NOAH.id());
        String page = page(result(second));
        for (String text : List.of("<form", "/form\"", "/plans")) {
            assertFalse(page.contains(text), text);
        }
    }

    @Test
    void whatACallerMayNotSeeIsNotThere() {
        platform.hidden.add(Town.NOAH.id());
        assertThrows(NotFound.class, () -> result(second));
    }

    private Response result(Assessment assessment) {
        return get("/assessments/{assessment}", leader, "assessment", assessment.id().toString());
    }

    private Response get(String path, Caller caller, String... given) {
        return handle(Method.GET, path, GivenRequest.by(caller, given));
    }

    private Response post(String path, Caller caller, String... given) {
        return handle(Method.POST, path, GivenRequest.by(caller, given));
    }

    private Response handle(Method method, String path, GivenRequest request) {
        Route route = site.routes().stream().filter(one -> one.method() == method && one.pattern().equals("/tools/motor" + path)).findFirst().orElseThrow();
        return route.handler().handle(request);
    }

    private static String page(Response response) {
        StringBuilder page = new StringBuilder();
        assertDoesNotThrow(() -> ((Response.Page) response).body().writeTo(page));
        return page.toString();
    }
}
