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
import org.trivsel.instrument.Key;
import org.trivsel.instrument.Setting;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.Child;
import org.trivsel.testlib.MemoryLicences;
import org.trivsel.testlib.Town;
import org.trivsel.web.Method;
import org.trivsel.web.Response;

/** A class that goes from station to station: each has the fields of its own part, and all write into one assessment of a child. */
class StationsTest {
    private static final String HOME = "/tools/sample";
    private static final LocalDate TODAY = People.AMINA.today();
    private static final Child IDA = Town.child(1, "Ida", TODAY.minusYears(6));
    private static final Child BO = Town.child(2, "Bo", TODAY.minusYears(6));
    private static final Child OLD = Town.child(3, "Ole", TODAY.minusYears(11));

    private final OneClass platform = new OneClass(Sample.STATIONS);
    private final RunnerPages pages = new RunnerPages(platform, platform, platform, platform, platform, new MemoryLicences());

    StationsTest() {
        platform.with(IDA).with(BO).with(OLD);
        pages.routes("sample", HOME + "/assessments");
    }

    @Test
    void onlyWhatIsGivenSoHasStations() {
        assertEquals(Optional.of(HOME + "/groups/" + Town.GROUP.id() + "/stations?instrument=stations"), pages.stations(Sample.STATIONS, Town.GROUP.id()));
        assertEquals(Optional.empty(), pages.classGrid(Sample.STATIONS, Town.GROUP.id()));
        assertEquals(Optional.empty(), pages.stations(Sample.GRADES, Town.GROUP.id()));
        assertEquals(Optional.empty(), pages.stations(Sample.CLASS, Town.GROUP.id()), "where forms do not say so, nobody goes from station to station");
    }

    @Test
    void theOverviewHasNumbersAndAWayToEachStation() {
        String page = overview();
        assertTrue(page.contains("station=running\"") && page.contains("station=balance\"") && !page.contains("station=notes"), page);
        assertEquals(3, count(page, "<span class=\"tv-start\">"));
        assertFalse(page.contains("Alene"), "a form that is given alone is none of them");
        assertTrue(page.contains("Opdigtet."));
        assertEquals(0, platform.assessments.size(), "looking begins nothing");
    }

    @Test
    void aStationHasACellForEachTrialOfItsItemsAndNoOthers() {
        String running = grid("running");
        assertEquals(2 * 3, count(running, "<td role=\"gridcell\" tabindex=\"-1\" data-item=\"run\""));
        assertFalse(running.contains("data-item=\"stand\""));
        assertTrue(running.contains("Mål fra klappet.") && running.contains("Fra 0 til 60 s, højst 1 decimal. Tæller: laveste."), running);
        String balance = grid("balance");
        assertEquals(2 * 4, count(balance, "<td role=\"gridcell\" tabindex=\"-1\" data-item=\"stand\""));
        assertEquals(2, count(balance, "<td role=\"gridcell\" tabindex=\"-1\" data-item=\"looks\""));
        assertTrue(balance.contains("Venstre, forsøg 2") && balance.contains("Tæller: højeste på hver side, derefter gennemsnit."), balance);
        assertTrue(balance.contains("<b class=\"tv-start\">"), "with start numbers");
    }

    @Test
    void whoseAgeDoesNotFitHasNoCellsAndTheReason() {
        assertEquals(2, count(grid("running"), "data-open>") + count(grid("running"), "data-open=\"true\""), grid("running"));
    }

    @Test
    void twoStationsWriteIntoTheSameAssessmentAndTheSecondFindsIt() {
        assertEquals(200, begin("running", "{\"run\":{\"trials\":[9.5,8.4]}}").status());
        assertThrows(Conflict.class, () -> begin("balance", "{\"looks\":1}"));
        Response.Json found = assertInstanceOf(Response.Json.class, route(Method.GET, "/children/{child}/grid", at("balance", "child", IDA.id().toString())));
        Assessment draft = platform.assessments.values().iterator().next();
        assertTrue(String.valueOf(found.body()).contains("\"assessment\":\"" + draft.id() + "\",\"revision\":1"), found::toString);
        assertEquals(Setting.NONE.with(Key.MODE, "station"), draft.given());
        assertEquals(1, platform.assessments.size());
    }

    @Test
    void allSeeWhoHasBeenWhereAndWhoIsReadyIsCompleted() {
        begin("running", "{\"run\":{\"trials\":[9.5]},\"looks\":1}");
        Assessment draft = platform.assessments.values().iterator().next();
        String page = overview();
        assertTrue(page.contains("1 af 2") && count(page, "data-done>") + count(page, "data-done=\"true\"") == 1, page);
        assertEquals("0", completed(), "a station is open");
        assertTrue(platform.assessments.get(draft.id()).isDraft());
        platform.answer(People.AMINA, draft.id(), 1, "{\"stand\":{\"missing\":\"declined\"}}");
        assertEquals("1", completed());
        assertFalse(platform.assessments.get(draft.id()).isDraft());
        assertTrue(overview().contains("href=\"" + HOME + "/assessments/" + draft.id() + "\""), overview());
    }

    @Test
    void aStationThatIsNotThereIsNotThere() {
        for (String station : List.of("notes", "swimming", "")) {
            assertThrows(NotFound.class, () -> grid(station), station);
        }
        assertThrows(NotFound.class, () -> route(Method.GET, "/groups/{unit}/stations", GivenRequest.of("unit", Town.GROUP.id().toString(), "?instrument", "class")));
    }

    @Test
    void speaksFourLanguages() {
        for (String language : List.of("da", "en", "nb", "de")) {
            for (String page : List.of(html(route(Method.GET, "/groups/{unit}/stations", at(null).in(language))), html(route(Method.GET, "/groups/{unit}/grid", at("balance").in(language))))) {
                assertFalse(page.contains("[grid.") || page.contains("[stations."), page);
            }
        }
    }

    private String completed() {
        Response.Redirect to = assertInstanceOf(Response.Redirect.class, route(Method.POST, "/groups/{unit}/stations", at(null)));
        return to.path().replaceAll(".*&completed=", "");
    }

    private String overview() {
        return html(route(Method.GET, "/groups/{unit}/stations", at(null)));
    }

    private String grid(String station) {
        return html(route(Method.GET, "/groups/{unit}/grid", at(station)));
    }

    private Response.Json begin(String station, String answers) {
        return assertInstanceOf(Response.Json.class, route(Method.POST, "/children/{child}/grid", at(station, "child", IDA.id().toString()).sending(answers, "\"0\"")));
    }

    private static GivenRequest at(String station, String... more) {
        List<String> all = new ArrayList<>(List.of("unit", Town.GROUP.id().toString(), "?instrument", "stations", "?form", "zero"));
        if (station != null) {
            all.addAll(List.of("?station", station));
        }
        all.addAll(List.of(more));
        return GivenRequest.of(all.toArray(String[]::new));
    }

    private Response route(Method method, String path, GivenRequest request) {
        return pages.routes("sample", HOME + "/assessments").stream().filter(route -> route.method() == method && route.pattern().equals(HOME + path)).findFirst()
                .orElseThrow().handler().handle(request);
    }

    private static int count(String page, String what) {
        return (page.length() - page.replace(what, "").length()) / what.length();
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
