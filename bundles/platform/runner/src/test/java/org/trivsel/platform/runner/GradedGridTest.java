package org.trivsel.platform.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.NewAssessment;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.Setting;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.Child;
import org.trivsel.testlib.MemoryLicences;
import org.trivsel.testlib.Town;
import org.trivsel.web.Method;
import org.trivsel.web.Response;

/** A class by grid where forms depend on the grade: it is stated once, for all of them. */
class GradedGridTest {
    private static final String HOME = "/tools/sample";
    private static final String GRID = HOME + "/groups/{unit}/grid";
    private static final String SAVE = HOME + "/children/{child}/grid";
    private static final LocalDate TODAY = People.AMINA.today();
    private static final Child IDA = Town.child(1, "Ida", TODAY.minusYears(7));
    private static final Child BO = Town.child(2, "Bo", TODAY.minusYears(9));

    private final OneClass platform = new OneClass(Sample.GRADES);
    private final RunnerPages pages = new RunnerPages(platform, platform, platform, platform, platform, new MemoryLicences());

    GradedGridTest() {
        platform.with(IDA).with(BO);
    }

    @Test
    void whatIsTheSameForAClassHasAGrid() {
        pages.routes("sample", HOME + "/assessments");
        assertEquals(Optional.of(HOME + "/groups/" + Town.GROUP.id() + "/grid?instrument=class"), pages.classGrid(Sample.GRADES, Town.GROUP.id()));
    }

    @Test
    void theGradeIsAskedForFirstAndNotGuessed() {
        String page = page(null);
        assertTrue(page.contains("Vælg, hvilket klassetrin klassen går på."), page);
        for (String grade : List.of("1", "2", "3")) {
            assertTrue(page.contains("grade=" + grade + "\"") && page.contains(">" + grade + ". klasse</a>"), page);
        }
        assertFalse(page.contains("role=\"gridcell\""), "no cells before it is known");
    }

    @Test
    void theFormFollowsFromTheGradeAndAllOfTheClassHaveCells() {
        String page = page("2");
        assertTrue(page.contains("Prøve for klassetrin · De små klasser"), page);
        assertTrue(page.contains("data-query=\"?instrument=class&amp;grade=2&amp;form=low\""), page);
        assertEquals(4, cells(page));
        assertFalse(page.contains("De store klasser"), "forms of other grades are not offered");
    }

    @Test
    void whoIsTooYoungForTheGradesFormHasTheReason() {
        assertEquals(1, cells(page("3")), "Bo alone, by age");
    }

    @Test
    void eachAssessmentIsBegunWithTheGradeAndTheWay() {
        assertEquals(200, begin(IDA, "2", "low", "{\"word\":1}").status());
        Assessment draft = platform.assessments.values().iterator().next();
        assertEquals(Setting.NONE.with(Key.GRADE, "2").with(Key.MODE, "class"), draft.given());
        assertEquals("low", draft.form());
        assertTrue(page("2").contains("data-revision=\"1\""), "it goes on here");
    }

    @Test
    void aDraftForAnotherGradeIsNotGoneOnWithHere() {
        platform.start(People.AMINA, new NewAssessment(IDA.id(), "class", TODAY, null, false, Setting.NONE.with(Key.GRADE, "1").with(Key.MODE, "individual"), null));
        assertTrue(page("2").contains("Har en kladde for 1. klasse."), page("2"));
        assertEquals("{\"revision\":0,\"answers\":{},\"open\":false,\"csrf\":\"csrf-token\"}", load(IDA, "2", "low").body());
        assertTrue(page("1").contains("data-revision=\"1\""), "given one by one or to all, it is the same sheet");
    }

    @Test
    void nothingIsBegunWithoutTheGradeOrWithOneThatIsNotThere() {
        for (String grade : new String[] {null, "9", "2&form=high", ""}) {
            assertThrows(NotFound.class, () -> begin(IDA, grade, "low", "{\"word\":1}"), () -> "grade " + grade);
        }
        assertThrows(NotFound.class, () -> begin(IDA, "3", "low", "{\"word\":1}"), "a form of another grade");
        assertEquals(400, begin(IDA, "3", "high", "{\"letters\":1}").status(), "too young for it");
        assertEquals(0, platform.assessments.size());
    }

    @Test
    void speaksFourLanguages() {
        for (String language : List.of("da", "en", "nb", "de")) {
            assertFalse(html(route(Method.GET, GRID, of(null, null).in(language))).contains("[grid."), language);
            assertFalse(html(route(Method.GET, GRID, of("2", null).in(language))).contains("[grid."), language);
        }
    }

    private String page(String grade) {
        return html(route(Method.GET, GRID, of(grade, null)));
    }

    private static GivenRequest of(String grade, String form, String... more) {
        List<String> all = new ArrayList<>(List.of("unit", Town.GROUP.id().toString(), "?instrument", "class"));
        if (grade != null) {
            all.addAll(List.of("?grade", grade));
        }
        if (form != null) {
            all.addAll(List.of("?form", form));
        }
        all.addAll(List.of(more));
        return GivenRequest.of(all.toArray(String[]::new));
    }

    private Response.Json begin(Child child, String grade, String form, String answers) {
        return assertInstanceOf(Response.Json.class, route(Method.POST, SAVE, of(grade, form, "child", child.id().toString()).sending(answers, "\"0\"")));
    }

    private Response.Json load(Child child, String grade, String form) {
        return assertInstanceOf(Response.Json.class, route(Method.GET, SAVE, of(grade, form, "child", child.id().toString())));
    }

    private Response route(Method method, String path, GivenRequest request) {
        return pages.routes("sample", HOME + "/assessments").stream().filter(route -> route.method() == method && route.pattern().equals(path)).findFirst()
                .orElseThrow().handler().handle(request);
    }

    private static int cells(String page) {
        String cell = "<td role=\"gridcell\" tabindex=\"-1\" data-item=";
        return (page.length() - page.replace(cell, "").length()) / cell.length();
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
}
