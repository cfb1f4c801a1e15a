package org.trivsel.platform.forms;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.NewAssessment.OtherForm;
import org.trivsel.assessment.NormPreview;
import org.trivsel.assessment.NormPreview.Changed;
import org.trivsel.assessment.NormPreview.Move;
import org.trivsel.assessment.NormPreview.Placed;
import org.trivsel.assessment.NormPreview.Single;
import org.trivsel.assessment.NormQuery;
import org.trivsel.assessment.ReportQuery;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.Setting;
import org.trivsel.instrument.definition.DefinitionReader;
import org.trivsel.instrument.norm.NormPack;
import org.trivsel.instrument.norm.NormReader;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.NotFound;
import org.trivsel.testlib.GivenRequest;
import org.trivsel.testlib.MemoryExport;
import org.trivsel.testlib.MemoryLicences;
import org.trivsel.testlib.MemoryNorms;
import org.trivsel.testlib.MemoryPlatform;
import org.trivsel.testlib.MemoryReports;
import org.trivsel.testlib.Takings;
import org.trivsel.testlib.Town;
import org.trivsel.web.Method;
import org.trivsel.web.Response;

/** What newer norms would change, and the second result beside the first, as pages. */
class NormDeskTest {
    private static final Path MATHS_FOLDER = Path.of("../../partners/maths-reading/src/main/resources");
    private static final String PROVISIONAL = "synthetic-provisional-2025";
    private static final String FINAL = "synthetic-final-2026";
    private static final Instrument MATHS = Instrument.of(new DefinitionReader().read(text("instruments/grade-maths")), packs());
    private static final String NORMS = "/groups/{unit}/norms";

    private final Caller leader = Town.caller(Role.LEADER, "school");
    private final Caller administration = Town.caller(Role.ADMINISTRATION, "school");
    private final int year = ReportQuery.yearOf(leader.today());
    private final MemoryPlatform platform = new MemoryPlatform("school", MATHS).with(Town.NOAH);
    private final MemoryNorms norms = new MemoryNorms(platform);
    private final FormsSite site = new FormsSite(new Declaration("school", Map.of("da", "Skole"), "pencil"),
            new ToolAssessments("school", platform, platform, platform, new MemoryLicences()),
            new Desks(platform, new Starting(platform, platform, platform, platform), new ExportDesk(new MemoryExport(), platform, platform, platform),
                    new ReportDesk(new MemoryReports(), platform, platform), new NormDesk(norms, platform, platform), platform));

    private static List<NormPack> packs() {
        return List.of(new NormReader().read(text("norms/grade-maths-provisional-2025")), new NormReader().read(text("norms/grade-maths-final-2026")));
    }

    private static String text(String file) {
        try {
            return Files.readString(MATHS_FOLDER.resolve(file + ".yaml"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Three points in grade 3: C 2 and low by the provisional norms, C 3 and usual by the final ones. */
    private Assessment three(int number, LocalDate day) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (int i = 1; i <= 10; i++) {
            answers.put("m3-" + i, Answer.count(i <= 3 ? 1 : 0));
        }
        Setting given = Setting.NONE.with(Key.GRADE, "3").with(Key.MODE, "class");
        Takings takings = new Takings(MATHS);
        return takings.complete(takings.draft(number, Town.NOAH, day, given, new OtherForm("grade-3", "Prøve")), Town.NOAH, answers);
    }

    @Test
    void aLeaderFindsWhatTheNewestNormsWouldChangeAndAddsIt() {
        assertTrue(page(get("/groups/{unit}", leader)).contains("/norms?instrument=grade-maths"));
        Assessment three = three(31, LocalDate.of(2026, 3, 10));
        norms.preview = new NormPreview(false, List.of(new Move("low", "low", 1), new Move("low", "usual", 2)), new Single(3, 0, 1, List.of(
                new Changed(three.id(), Town.NOAH.id(), Town.NOAH.name(), three.date(), PROVISIONAL, new Placed("low", BigDecimal.valueOf(2)), new Placed("usual", new BigDecimal(3)))), 50));
        String page = page(get(NORMS, leader, "?form", "grade-3"));
        assertTrue(page.contains("<th scope=\"row\">Se nærmere</th><td>Som de fleste</td><td class=\"n\">2</td>"), page);
        assertTrue(page.contains("det samme") && page.contains("C 2 · Se nærmere") && page.contains("C 3 · Som de fleste"), page);
        assertTrue(page.contains("/assessments/" + three.id()) && page.contains("&amp;from=50") && page.contains("1 resultat kan ikke"), page);
        assertTrue(page.contains("Tilføj et andet resultat for 3 børn") && page.contains("Intet bliver ændret ved at se på det"), page);
        NormQuery asked = new NormQuery(new ReportQuery("grade-maths", "grade-3", "maths", Town.GROUP.id(), year), FINAL, 0);
        assertEquals(List.of(asked), norms.previewed);
        Response added = handle(GivenRequest.by(leader, "unit", Town.GROUP.id().toString(), "=form", "grade-3", "=year", String.valueOf(year), "=edition", FINAL), NORMS, Method.POST);
        assertTrue(((Response.Redirect) added).path().contains("&form=grade-3&year=" + year + "&edition=" + FINAL), added::toString);
        assertEquals(asked, norms.previewed.get(1));
    }

    @Test
    void administrationSeesFiguresAndNoChild() {
        norms.preview = new NormPreview(false, List.of(new Move("low", "usual", 7), new Move("usual", "usual", 9)), null);
        String page = page(get(NORMS, administration));
        assertTrue(page.contains("<td class=\"n\">7</td>"), page);
        assertFalse(page.contains("Børn, der ville skifte") || page.contains("<form class=\"tv-card") || page.contains("/assessments/"), page);
        norms.preview = new NormPreview(true, List.of(), null);
        assertTrue(page(get(NORMS, administration)).contains("Holdes tilbage"));
    }

    @Test
    void whoeverMayNotAndWhatIsNotOfferedIsNotThere() {
        Caller pedagogue = Town.caller(Role.PEDAGOGUE, "school");
        assertThrows(Forbidden.class, () -> get(NORMS, pedagogue));
        assertFalse(page(get("/groups/{unit}", pedagogue)).contains("/norms"));
        assertThrows(NotFound.class, () -> get(NORMS, leader, "?edition", "none"));
        assertThrows(NotFound.class, () -> get(NORMS, leader, "?form", "grade-10"));
        assertThrows(NotFound.class, () -> get(NORMS, leader, "?year", String.valueOf(year + 1)));
        assertTrue(norms.previewed.isEmpty());
    }

    @Test
    void theResultShowsBothAndSaysWhichIsByWhichNorms() {
        Assessment three = three(31, LocalDate.of(2026, 3, 10));
        platform.with(Town.NOAH, three);
        String before = page(result(three, leader));
        assertTrue(before.contains("Tilføj resultat efter normerne " + FINAL) && !before.contains("Resultater efter andre normer"), before);
        assertFalse(page(result(three, Town.caller(Role.PEDAGOGUE, "school"))).contains("Tilføj resultat efter normerne"));
        handle(GivenRequest.by(leader, "assessment", three.id().toString(), "=edition", FINAL), "/assessments/{assessment}/norms", Method.POST);
        String after = page(result(three, leader));
        String further = after.substring(after.indexOf("id=\"further\""));
        assertTrue(further.contains("er regnet ud efter normerne " + PROVISIONAL) && further.contains("Efter normerne " + FINAL), after);
        assertTrue(further.contains("<td>C 2 · Se nærmere</td><td class=\"n\">C 3</td><td>Som de fleste"), after);
        assertFalse(after.contains("Tilføj resultat efter normerne"), "once");
        assertTrue(after.substring(0, after.indexOf("id=\"further\"")).contains("C 2"), "the first is shown first, as it was");
    }

    @Test
    void resultsByDifferentNormsAreNotSetSideBySideAndItIsSaidWhy() {
        Assessment spring = three(31, LocalDate.of(2026, 3, 10));
        Assessment autumn = three(32, LocalDate.of(2026, 9, 10));
        platform.with(Town.NOAH, spring, autumn);
        String page = page(result(autumn, leader));
        assertTrue(page.contains("Kan ikke sammenlignes direkte, fordi de er regnet ud med forskellige normer."), page);
        assertFalse(page(result(spring, leader)).contains("Kan ikke sammenlignes"));
    }

    @Test
    void speaksFourLanguages() {
        for (String language : List.of("da", "en", "nb", "de")) {
            String page = page(handle(GivenRequest.by(leader, "unit", Town.GROUP.id().toString()).in(language), NORMS, Method.GET));
            assertFalse(page.contains("[norms") || page.contains("[report"), language);
        }
    }

    private Response result(Assessment of, Caller caller) {
        return handle(GivenRequest.by(caller, "assessment", of.id().toString()), "/assessments/{assessment}", Method.GET);
    }

    private Response get(String path, Caller caller, String... more) {
        List<String> all = new ArrayList<>(List.of("unit", Town.GROUP.id().toString()));
        all.addAll(List.of(more));
        return handle(GivenRequest.by(caller, all.toArray(String[]::new)), path, Method.GET);
    }

    private Response handle(GivenRequest request, String path, Method method) {
        return site.routes().stream().filter(one -> one.pattern().equals("/tools/school" + path) && one.method() == method).findFirst().orElseThrow().handler().handle(request);
    }

    private static String page(Response response) {
        StringBuilder out = new StringBuilder();
        assertDoesNotThrow(() -> ((Response.Page) response).body().writeTo(out));
        return out.toString();
    }
}
