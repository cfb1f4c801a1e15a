package org.trivsel.platform.forms;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.assessment.ReportQuery;
import org.trivsel.assessment.UnitReport;
import org.trivsel.assessment.UnitReport.Counted;
import org.trivsel.assessment.UnitReport.InBand;
import org.trivsel.assessment.UnitReport.Line;
import org.trivsel.instrument.Instrument;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.UnitId;
import org.trivsel.testlib.GivenRequest;
import org.trivsel.testlib.MemoryExport;
import org.trivsel.testlib.MemoryLicences;
import org.trivsel.testlib.MemoryNorms;
import org.trivsel.testlib.MemoryPlatform;
import org.trivsel.testlib.MemoryReports;
import org.trivsel.testlib.Town;
import org.trivsel.web.Method;
import org.trivsel.web.Response;

/** The page on which a leader sees results counted by unit. */
class ReportDeskTest {
    private static final Path FOLDER = Path.of("../../partners/maths-reading/src/main/resources/instruments");
    private static final Instrument MATHS = Samples.read(FOLDER.resolve("grade-maths.yaml"));
    private static final Instrument READING = Samples.read(FOLDER.resolve("grade-reading.yaml"));
    private static final Instrument LADDER = Samples.read(Path.of("../../partners/language-ladder/src/main/resources/instruments/language-ladder.yaml"));
    private static final String REPORT = "/groups/{unit}/report";
    private static final UnitId CLASS = new UnitId(new UUID(5, 21));

    private final Caller leader = Town.caller(Role.LEADER, "school");
    private final Caller pedagogue = Town.caller(Role.PEDAGOGUE, "school");
    private final int year = ReportQuery.yearOf(leader.today());
    private final MemoryReports reports = new MemoryReports();
    private final MemoryPlatform platform = new MemoryPlatform("school", MATHS, READING, LADDER).with(Town.NOAH);
    private final FormsSite site = new FormsSite(new Declaration("school", Map.of("da", "Skole"), "pencil"),
            new ToolAssessments("school", platform, platform, platform, new MemoryLicences()),
            new Desks(platform, new Starting(platform, platform, platform, platform), new ExportDesk(new MemoryExport(), platform, platform, platform),
                    new ReportDesk(reports, platform, platform), new NormDesk(new MemoryNorms(platform), platform, platform), platform));

    @Test
    void leadersFindItOnTheOverviewWhereThereIsSomethingToCount() {
        String link = "/groups/" + Town.GROUP.id() + "/report?instrument=grade-maths\"";
        assertTrue(page(get("/groups/{unit}", leader)).contains(link));
        assertFalse(page(get("/groups/{unit}", pedagogue)).contains("/report"));
        assertFalse(page(get("/groups/{unit}", leader, "?instrument", "language-ladder")).contains("/report"), "a ladder is no number");
        assertThrows(NotFound.class, () -> get(REPORT, leader, "?instrument", "language-ladder"));
        assertThrows(Forbidden.class, () -> get(REPORT, pedagogue));
        assertTrue(reports.asked.isEmpty());
    }

    @Test
    void itIsAboutTheFirstFormAndThisSchoolYearUnlessOthersAreChosen() {
        String page = page(get(REPORT, leader));
        assertTrue(page.contains("Matematik · 1. klasse · Matematik i alt · " + year + "/"), page);
        assertTrue(page.contains("?instrument=grade-maths&amp;form=grade-9&amp;year=" + year) && page.contains("&amp;form=grade-1&amp;year=" + (year - 2)), page);
        assertTrue(page.contains("?instrument=grade-reading&amp;year=" + year) && !page.contains("instrument=language-ladder"), page);
        get(REPORT, leader, "?instrument", "grade-reading", "?form", "grade-4", "?year", String.valueOf(year - 1));
        assertEquals(List.of(new ReportQuery("grade-maths", "grade-1", "maths", Town.GROUP.id(), year),
                new ReportQuery("grade-reading", "grade-4", "reading", Town.GROUP.id(), year - 1)), reports.asked);
    }

    @Test
    void whatItDoesNotOfferIsNotThere() {
        assertThrows(NotFound.class, () -> get(REPORT, leader, "?form", "grade-10"));
        for (String other : List.of(String.valueOf(year + 1), String.valueOf(year - 3), "x", "0" + year)) {
            assertThrows(NotFound.class, () -> get(REPORT, leader, "?year", other), other);
        }
        assertThrows(NotFound.class, () -> get(REPORT, leader, "?instrument", "motor-0-6"));
        assertTrue(reports.asked.isEmpty());
    }

    @Test
    void unitsHavePupilsThoseWithAResultTheMeanAndTheShareOfEachBand() {
        answer(List.of());
        String page = page(get(REPORT, leader, "?form", "grade-3"));
        assertTrue(page.contains("Stue Havørn i alt") && page.contains(">4,8</td>") && page.contains(">6 (15 %)</td>") && page.contains(">27 (69 %)</td>"), page);
        assertTrue(page.contains("<th scope=\"col\" class=\"n\">Se nærmere</th>") && page.contains(">2 (5 %)</td>") && page.contains("Uden score"), page);
        assertTrue(page.contains("href=\"/tools/school/groups/" + CLASS + "/report?instrument=grade-maths&amp;form=grade-3&amp;year=" + year + "\">3.b</a>"), page);
        assertFalse(page.contains("flere udgaver"));
        assertTrue(page.contains("opdigtede opgaver og normer") && page.contains("Tal om færre end 5 børn holdes tilbage"), page);
        assertTrue(page.contains("data-print"), "for print");
    }

    @Test
    void whatIsHeldBackHasNoNumberAtAll() {
        answer(List.of());
        String page = page(get(REPORT, leader));
        String row = page.substring(page.indexOf(">3.b</a>"), page.indexOf("</tr>", page.indexOf(">3.b</a>")));
        assertTrue(row.contains("Holdes tilbage") && row.contains("<td class=\"n\">24</td>"), row);
        assertEquals(1, row.split("class=\"n\"", -1).length - 1, "how many are enrolled is known anyway");
    }

    @Test
    void ofSeveralEditionsItIsSaid() {
        answer(List.of("synthetic-final-2026", "synthetic-provisional-2025"));
        assertTrue(page(get(REPORT, leader)).contains("flere udgaver af normerne: synthetic-final-2026, synthetic-provisional-2025."));
    }

    @Test
    void speaksFourLanguagesAndSaysWhenThereIsNothing() {
        for (String language : List.of("da", "en", "nb", "de")) {
            Response response = handle(GivenRequest.by(leader, "unit", Town.GROUP.id().toString()).in(language), REPORT);
            assertFalse(page(response).contains("[report"), language);
        }
        assertTrue(page(get(REPORT, leader)).contains("Ingen har et resultat i skoleåret."));
    }

    private void answer(List<String> editions) {
        Counted counted = new Counted(39, Optional.of(new BigDecimal("4.8")), List.of(new InBand("low", 6), new InBand("usual", 27), new InBand("high", 4)), 2);
        reports.answer = new UnitReport(new Line(Town.GROUP.id(), "Stue Havørn", 48, false, Optional.of(counted)),
                List.of(new Line(CLASS, "3.b", 24, true, Optional.empty())), editions, 5);
    }

    private Response get(String path, Caller caller, String... more) {
        List<String> all = new ArrayList<>(List.of("unit", Town.GROUP.id().toString()));
        all.addAll(List.of(more));
        return handle(GivenRequest.by(caller, all.toArray(String[]::new)), path);
    }

    private Response handle(GivenRequest request, String path) {
        return site.routes().stream().filter(one -> one.pattern().equals("/tools/school" + path) && one.method() == Method.GET).findFirst().orElseThrow().handler()
                .handle(request);
    }

    private static String page(Response response) {
        StringBuilder out = new StringBuilder();
        assertDoesNotThrow(() -> ((Response.Page) response).body().writeTo(out));
        return out.toString();
    }
}
