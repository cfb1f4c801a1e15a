package org.trivsel.platform.forms;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.assessment.Due;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.Instrument;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Unavailable;
import org.trivsel.registry.Child;
import org.trivsel.testlib.MemoryLicences;
import org.trivsel.testlib.GivenRequest;
import org.trivsel.testlib.MemoryExport;
import org.trivsel.testlib.MemoryNorms;
import org.trivsel.testlib.MemoryPlatform;
import org.trivsel.testlib.MemoryReports;
import org.trivsel.testlib.Takings;
import org.trivsel.testlib.Town;
import org.trivsel.web.Method;
import org.trivsel.web.Response;
import org.trivsel.web.Task;

/** A bundle with three instruments, each to be given once and at its time of the year. */
class SeveralInstrumentsTest {
    private static final Path FOLDER = Path.of("../../partners/dyslexia-risk/src/main/resources/instruments");
    private static final Instrument END = Samples.read(FOLDER.resolve("risk-0-end.yaml"));
    private static final Instrument MIDDLE = Samples.read(FOLDER.resolve("risk-1-mid.yaml"));

    private final Caller pedagogue = Town.caller(Role.PEDAGOGUE, "dyslexia-risk");
    private final LocalDate spring = LocalDate.of(pedagogue.today().minusMonths(4).getYear(), 4, 20);
    private final Child pupil = Town.child(7, "Vilma", spring.minusYears(7));
    private final MemoryPlatform platform = new MemoryPlatform("dyslexia-risk", END, MIDDLE).with(pupil);
    private final FormsSite site = site(platform);

    @Test
    void allOfThemAreOnTheFrontPageWithTheirSheetsAndForms() {
        String page = page(get(""));
        assertTrue(page.contains("Slutningen af 0. klasse") && page.contains("Midten af 1. klasse"));
        assertTrue(page.contains("Ikke til at afgøre, om nogen er ordblind.") && page.contains("Hvem der må bruge det"), page);
        assertTrue(page.contains("/tools/dyslexia-risk/forms/grade-1-mid/blank?instrument=risk-1-mid"));
        assertEquals(new Response.Redirect("/blank/risk-1-mid/grade-1-mid"), get("/forms/{form}/blank", "form", "grade-1-mid", "?instrument", "risk-1-mid"));
        assertThrows(NotFound.class, () -> get("/forms/{form}/blank", "form", "grade-1-mid", "?instrument", "sprog-3-6"));
    }

    @Test
    void oneIsChosenBeforeItBegins() {
        String page = page(start(spring));
        assertTrue(page.contains("?instrument=risk-1-mid") && page.contains("Begynd vurderingen"), page);
        Response begun = handle(Method.POST, "/children/{child}", "child", pupil.id().toString(), "=date", spring.withMonth(2).toString(), "=instrument", "risk-1-mid");
        assertTrue(((Response.Redirect) begun).path().endsWith("/run"), begun::toString);
        assertEquals("risk-1-mid", platform.ofChild(pedagogue, pupil.id()).get(0).instrument());
    }

    @Test
    void outsideItsMonthsItDoesNotBegin() {
        assertFalse(page(start(spring.withMonth(2))).contains("Begynd vurderingen"));
        Response refused = handle(Method.POST, "/children/{child}", "child", pupil.id().toString(), "=date", spring.withMonth(2).toString());
        assertTrue(refused instanceof Response.Page, refused::toString);
        assertTrue(platform.ofChild(pedagogue, pupil.id()).isEmpty());
    }

    @Test
    void onceGivenItIsNotGivenAgainAndItsResultHoldsForAYear() {
        platform.with(pupil, new Takings(END).complete(40, pupil, spring, points(10, 8)));
        String page = page(start(spring.plusDays(20)));
        assertFalse(page.contains("Begynd vurderingen"), page);
        assertTrue(page.contains("Tidligere vurderinger"));
        String result = page(get("/assessments/{assessment}", "assessment", platform.ofChild(pedagogue, pupil.id()).get(0).id().toString()));
        assertTrue(result.contains("Gul: nogle tegn på risiko") && result.contains("data-pos=\"yellow\"") && result.contains("gælder til og med 19. april " + (spring.getYear() + 1)), result);
        assertFalse(result.contains("ingen normer"), "where none are meant to be there, their lack is no news");
        assertTrue(result.contains("Bogstaver, antal rigtige: <span class=\"tv-strong\">10"), result);
    }

    @Test
    void theGroupShowsOneAtATimeInWords() {
        platform.with(pupil, new Takings(END).complete(40, pupil, spring, points(2, 1)));
        String page = page(get("/groups/{unit}", "unit", Town.GROUP.id().toString()));
        assertTrue(page.contains("<span>Rød: tydelige tegn på risiko</span>"), page);
        String other = page(get("/groups/{unit}", "unit", Town.GROUP.id().toString(), "?instrument", "risk-1-mid"));
        assertFalse(other.contains("<span>Rød"), other);
        assertTrue(other.contains("aria-current=\"true\">Risiko for ordblindhed: Midten af 1. klasse"), other);
    }

    @Test
    void whoIsDueWaitsOnlyWhileItMayBeGiven() {
        platform.waiting.add(new Due(pupil, "grade-0-end"));
        boolean now = END.timing(pedagogue.today(), List.of()).allowed();
        assertEquals(now, site.tasks(pedagogue).stream().anyMatch(task -> task.kind() == Task.Kind.DUE && task.path().endsWith("instrument=risk-0-end")));
        FormsSite motor = site(new MemoryPlatform("motor", Samples.MOTOR));
        assertTrue(motor.tasks(pedagogue).isEmpty());
    }

    @Test
    void whileNothingIsReadYetItSaysSoInsteadOfShowingNothing() {
        FormsSite empty = site(new MemoryPlatform("dyslexia-risk"));
        assertThrows(Unavailable.class, () -> empty.routes().stream().filter(one -> one.pattern().equals("/tools/dyslexia-risk")).findFirst().orElseThrow()
                .handler().handle(GivenRequest.by(pedagogue)));
        assertTrue(empty.tasks(pedagogue).isEmpty());
    }

    private static FormsSite site(MemoryPlatform platform) {
        return new FormsSite(new Declaration("dyslexia-risk", Map.of("da", "Risiko"), "book"), new ToolAssessments("dyslexia-risk", platform, platform, platform, new MemoryLicences()),
                new Desks(platform, new Starting(platform, platform, platform, platform),
                    new ExportDesk(new MemoryExport(), platform, platform, platform),
                    new ReportDesk(new MemoryReports(), platform, platform), new NormDesk(new MemoryNorms(platform), platform, platform), platform));
    }

    private static Map<String, Answer> points(int letters, int sounds) {
        return Map.of("letters", new Answer.Amount(BigDecimal.valueOf(letters)), "sounds", new Answer.Amount(BigDecimal.valueOf(sounds)));
    }

    private Response start(LocalDate day) {
        return get("/children/{child}", "child", pupil.id().toString(), "?date", day.toString());
    }

    private Response get(String path, String... given) {
        return handle(Method.GET, path, given);
    }

    private Response handle(Method method, String path, String... given) {
        return site.routes().stream().filter(one -> one.method() == method && one.pattern().equals("/tools/dyslexia-risk" + path)).findFirst().orElseThrow()
                .handler().handle(GivenRequest.by(pedagogue, given));
    }

    private static String page(Response response) {
        StringBuilder text = new StringBuilder();
        assertDoesNotThrow(() -> ((Response.Page) response).body().writeTo(text));
        return text.toString();
    }
}
