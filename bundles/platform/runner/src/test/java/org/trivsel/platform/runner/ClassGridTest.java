package org.trivsel.platform.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.GroupQuery;
import org.trivsel.assessment.NewAssessment;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Outdated;
import org.trivsel.registry.Child;
import org.trivsel.testlib.MemoryLicences;
import org.trivsel.testlib.Town;
import org.trivsel.web.Method;
import org.trivsel.web.Response;
import org.trivsel.web.Route;

/** A class by grid: who has cells, what a cell saves, what it refuses, what is completed. */
class ClassGridTest {
    private static final String HOME = "/tools/sample";
    private static final String SAVE = HOME + "/children/{child}/grid";
    private static final String ANSWERS = HOME + "/assessments/{assessment}/answers";
    private static final String READY = HOME + "/assessments/{assessment}/complete-ready";
    private static final LocalDate TODAY = People.AMINA.today();
    private static final Child IDA = Town.child(1, "Ida", TODAY.minusYears(6));
    private static final Child BO = Town.child(2, "Bo", TODAY.minusYears(5).minusDays(3));
    private static final Child ELIN = Town.child(3, "Elin", TODAY.minusYears(8));
    private static final Child OLAF = Town.child(4, "Olaf", TODAY.minusYears(12));

    private final OneClass platform = new OneClass(Sample.CLASS);
    private final MemoryLicences licences = new MemoryLicences();
    private final RunnerPages pages = new RunnerPages(platform, platform, platform, platform, platform, licences);
    private final List<Route> routes = pages.routes("sample", HOME + "/assessments");

    ClassGridTest() {
        platform.with(IDA).with(BO).with(ELIN).with(OLAF);
    }

    @Test
    void childrenAreRowsAndItemsAreColumns() {
        String page = page("young");
        assertEquals(6, count(page, "role=\"columnheader\" data-item="), "practice, texts and what does not count and fits no cell are left out");
        assertTrue(page.contains("role=\"grid\"") && page.contains("scope=\"row\" role=\"rowheader\""), page);
        assertEquals(2 * 6, count(page, "<td role=\"gridcell\" tabindex=\"-1\" data-item="));
        assertTrue(page.contains("skrives på hvert barns egne sider"));
        assertEquals(0, platform.assessments.size(), "looking begins nothing");
    }

    @Test
    void aChildWhoseAgeDoesNotFitHasTheReasonAndNoCells() {
        String page = page("young");
        assertTrue(page.contains("Får Skema til de ældste."), page);
        assertTrue(page.contains("for gammel") || page.contains("ældre"), page);
        assertTrue(page("old").contains("Får Skema til de yngste."));
    }

    @Test
    void theFormIsTheOneMostOfThemHaveUnlessAnotherIsChosen() {
        assertTrue(page(null).contains("Klasseprøve · Skema til de yngste"));
        platform.children.remove(IDA.id());
        platform.with(Town.child(9, "Aya", TODAY.minusYears(7)));
        assertTrue(page(null).contains("Klasseprøve · Skema til de ældste"));
    }

    @Test
    void aFormInWhichSomethingThatCountsFitsNoCellHasNoGrid() {
        assertThrows(NotFound.class, () -> begin(IDA, "oldest", "{\"letters\":1}"));
        assertEquals(Optional.of(HOME + "/groups/" + Town.GROUP.id() + "/grid?instrument=class"), pages.classGrid(Sample.CLASS, Town.GROUP.id()));
        assertEquals(Optional.empty(), pages.classGrid(Sample.KINDS, Town.GROUP.id()));
    }

    @Test
    void thePageAsksForTheGroupOnceAndForNoChild() {
        platform.statements = 0;
        platform.group(People.AMINA, new GroupQuery(Town.GROUP.id(), "class", List.of(), GroupQuery.Show.ALL, null));
        int group = platform.statements;
        platform.statements = 0;
        page("young");
        assertEquals(group, platform.statements);
    }

    @Test
    void aGroupIsNoMunicipality() {
        for (int number = 10; number < 50; number++) {
            platform.with(Town.child(number, "Barn " + number, TODAY.minusYears(6)));
        }
        String page = page("young");
        assertTrue(page.contains("Skemaet kan højst vise 40."));
        assertEquals(0, count(page, "role=\"gridcell\""));
    }

    @Test
    void theFirstCellBeginsTheDraftAndTheNextGoesOn() {
        String begun = json(begin(IDA, "young", "{\"word\":1}"), 200);
        Assessment draft = platform.assessments.values().iterator().next();
        assertEquals("{\"assessment\":\"" + draft.id() + "\",\"revision\":1,\"answers\":{\"word\":1},\"open\":true}", begun);
        assertEquals(TODAY, draft.date());
        assertEquals("{\"revision\":2,\"open\":true}", json(save(draft, "{\"points\":{\"value\":12.5}}", 1), 200));
        assertTrue(page("young").contains("data-answers=\"{&#34;word&#34;:1,&#34;points&#34;:{&#34;value&#34;:12.5}}\""), page("young"));
    }

    @Test
    void ofTwoWhoBeginOneIsToldAndFindsTheDraft() {
        json(begin(IDA, "young", "{\"word\":1}"), 200);
        assertThrows(Conflict.class, () -> begin(IDA, "young", "{\"letters\":4}"));
        assertEquals(1, platform.assessments.size());
        String found = json(route(Method.GET, SAVE, request(IDA, "young", "")), 200);
        assertTrue(found.contains("\"revision\":1,\"answers\":{\"word\":1},\"open\":true,\"csrf\":\"csrf-token\""), found);
    }

    @Test
    void nobodyHasBegunWithAChildThatHasNoDraft() {
        assertEquals("{\"revision\":0,\"answers\":{},\"open\":true,\"csrf\":\"csrf-token\"}", json(route(Method.GET, SAVE, request(IDA, "young", "")), 200));
        assertEquals("{\"revision\":0,\"answers\":{},\"open\":true}", json(begin(IDA, "young", "{\"word\":null}"), 200), "an empty cell begins nothing");
        assertEquals(0, platform.assessments.size());
    }

    @Test
    void aBadCellIsNamedWithWhatWouldDoAndNothingIsWritten() {
        String refused = json(begin(IDA, "young", "{\"word\":1,\"letters\":99,\"points\":\"mange\",\"helps\":\"5\"}"), 400);
        assertTrue(refused.contains("{\"item\":\"letters\",\"text\":\"Tallet ligger uden for det, opgaven tillader. Fra 0 til 29.\"}"), refused);
        assertTrue(refused.contains("\"item\":\"points\"") && refused.contains("Fra 0 til 40") && refused.contains("\"item\":\"helps\""), refused);
        assertFalse(refused.contains("\"item\":\"word\""));
        assertEquals(0, platform.assessments.size());
        json(begin(IDA, "young", "{\"word\":1}"), 200);
        Assessment draft = platform.assessments.values().iterator().next();
        assertTrue(json(save(draft, "{\"jump\":\"langt\"}", 1), 400).contains("\"item\":\"jump\""));
        assertEquals(1, platform.get(People.AMINA, draft.id()).revision());
    }

    @Test
    void whoHasNotSeenTheNewestRevisionIsTold() {
        json(begin(IDA, "young", "{\"word\":1}"), 200);
        Assessment draft = platform.assessments.values().iterator().next();
        json(save(draft, "{\"word\":0}", 1), 200);
        assertThrows(Outdated.class, () -> save(draft, "{\"word\":1}", 1));
    }

    @Test
    void aChildOfAnotherUnitIsNotThere() {
        platform.hidden.add(IDA.id());
        assertThrows(NotFound.class, () -> begin(IDA, "young", "{\"word\":1}"));
        assertThrows(NotFound.class, () -> route(Method.GET, SAVE, request(IDA, "young", "")));
        Child nobody = Town.child(77, "Ingen", TODAY.minusYears(6));
        assertThrows(NotFound.class, () -> begin(nobody, "young", "{\"word\":1}"));
        assertEquals(0, platform.assessments.size());
    }

    @Test
    void nothingIsBegunWithAChildWhoseAgeDoesNotFit() {
        String refused = json(begin(OLAF, "young", "{\"word\":1,\"letters\":2}"), 400);
        assertEquals(2, count(refused, "\"text\":"), "each cell says why");
        assertTrue(json(begin(ELIN, "young", "{\"word\":1}"), 400).contains("Får Skema til de ældste."));
        assertEquals(0, platform.assessments.size());
    }

    @Test
    void whatIsReadyIsCompletedAndWhatIsNotSaysWhatIsMissing() {
        json(begin(IDA, "young", "{\"word\":1,\"letters\":5,\"points\":7,\"helps\":\"often\",\"tools\":[\"pen\"],\"jump\":{\"missing\":\"declined\"}}"), 200);
        Assessment ready = platform.assessments.values().iterator().next();
        json(begin(BO, "young", "{\"word\":1,\"letters\":5}"), 200);
        Assessment half = platform.assessments.values().stream().filter(one -> one.child().equals(BO.id())).findFirst().orElseThrow();
        assertEquals("{\"done\":true,\"open\":[]}", json(ready(ready), 200));
        assertEquals("{\"done\":false,\"open\":[\"points\",\"helps\",\"tools\",\"jump\"]}", json(ready(half), 200));
        assertFalse(platform.get(People.AMINA, ready.id()).isDraft());
        assertTrue(platform.get(People.AMINA, half.id()).isDraft());
        assertEquals("{\"done\":true,\"open\":[]}", json(ready(ready), 200), "twice is as once");
        assertTrue(page("young").contains("href=\"" + HOME + "/assessments/" + ready.id() + "\""));
    }

    @Test
    void whoHasAResultHasNewCellsOnlyWhenTheyAreAskedForAndNotOnTheSameDay() {
        Assessment done = platform.complete(People.AMINA, platform.start(People.AMINA, new NewAssessment(IDA.id(), "class", TODAY.minusDays(90), null, false)).id());
        assertEquals(6, count(page("young"), "<td role=\"gridcell\" tabindex=\"-1\" data-item="), "Bo alone");
        assertEquals(12, count(html(route(Method.GET, HOME + "/groups/{unit}/grid", asked("young", Map.of("?again", "yes")))), "<td role=\"gridcell\" tabindex=\"-1\" data-item="));
        assertTrue(page("young").contains(done.id().toString()));
    }

    @Test
    void aDraftOfAnotherFormGoesOnOnItsOwnPages() {
        platform.start(People.AMINA, new NewAssessment(ELIN.id(), "class", TODAY, null, false));
        assertTrue(page("young").contains("Har en kladde i et andet skema"));
        assertTrue(page("old").contains("data-revision=\"1\""));
    }

    @Test
    void aDraftThatIsDeletedTakesWithItWhatItsRowHadNotSent() {
        assertTrue(page("young").contains("data-kept=\"grid." + IDA.id() + ".class.young\""));
        Assessment draft = platform.start(People.AMINA, new NewAssessment(IDA.id(), "class", TODAY, null, false));
        platform.deleteDraft(People.AMINA, draft.id());
        String deleted = html(route(Method.GET, HOME + "/assessments/{assessment}/deleted", GivenRequest.of("assessment", draft.id().toString())));
        assertTrue(deleted.contains("data-row=\"grid." + IDA.id() + ".class.young\""), deleted);
    }

    @Test
    void speaksFourLanguages() {
        for (String language : List.of("da", "en", "nb", "de")) {
            String page = html(route(Method.GET, HOME + "/groups/{unit}/grid", asked("young", Map.of()).in(language)));
            assertFalse(page.contains("[grid."), language);
        }
    }

    @Test
    void whatALicenceDoesNotAllowIsSaidAtEachCellAndBeginsNothing() {
        platform.refusal = new Conflict("licence-used-up", "Licensen er brugt op.");
        String refused = json(begin(IDA, "young", "{\"rhymes\":3}"), 400);
        assertTrue(refused.contains("Licensen er brugt op."), refused);
        assertEquals(0, platform.assessments.size());
    }

    private String page(String form) {
        return html(route(Method.GET, HOME + "/groups/{unit}/grid", asked(form, Map.of())));
    }

    private static GivenRequest asked(String form, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.putAll(Map.of("unit", Town.GROUP.id().toString(), "?instrument", "class"));
        if (form != null) {
            all.put("?form", form);
        }
        return GivenRequest.of(all.entrySet().stream().flatMap(entry -> List.of(entry.getKey(), entry.getValue()).stream()).toArray(String[]::new));
    }

    private static GivenRequest request(Child child, String form, String body) {
        return GivenRequest.of("child", child.id().toString(), "?instrument", "class", "?form", form).sending(body, "\"0\"");
    }

    private Response begin(Child child, String form, String answers) {
        return route(Method.POST, SAVE, request(child, form, answers));
    }

    private Response save(Assessment draft, String answers, int revision) {
        return route(Method.POST, ANSWERS, GivenRequest.of("assessment", draft.id().toString()).sending(answers, "\"" + revision + "\""));
    }

    private Response ready(Assessment draft) {
        return route(Method.POST, READY, GivenRequest.of("assessment", draft.id().toString()));
    }

    private Response route(Method method, String path, GivenRequest request) {
        return routes.stream().filter(route -> route.method() == method && route.pattern().equals(path)).findFirst().orElseThrow().handler().handle(request);
    }

    private static String json(Response response, int status) {
        Response.Json json = assertInstanceOf(Response.Json.class, response);
        assertEquals(status, json.status(), json.body());
        return json.body();
    }

    private static String html(Response response) {
        StringBuilder out = new StringBuilder();
        try {
            assertInstanceOf(Response.Page.class, response).body().writeTo(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }
}
