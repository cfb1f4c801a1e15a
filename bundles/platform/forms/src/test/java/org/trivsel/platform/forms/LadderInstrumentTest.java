package org.trivsel.platform.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Assessment.Status;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.AnswerCodec;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.Setting;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.Child;
import org.trivsel.testlib.GivenRequest;
import org.trivsel.testlib.MemoryExport;
import org.trivsel.testlib.MemoryLicences;
import org.trivsel.testlib.MemoryNorms;
import org.trivsel.testlib.MemoryPlatform;
import org.trivsel.testlib.MemoryReports;
import org.trivsel.testlib.Takings;
import org.trivsel.testlib.Town;
import org.trivsel.web.Content;
import org.trivsel.web.Method;
import org.trivsel.web.Response;
import org.trivsel.web.Task;

/** The language ladder as it is made by a partner: followed from day to day by several people, with no number and no norm. */
class LadderInstrumentTest {
    private static final Instrument LADDER = Samples.read(Path.of("../../partners/language-ladder/src/main/resources/instruments/language-ladder.yaml"));
    private static final Setting FOLLOWED = Setting.NONE.with(Key.MODE, "continuous");

    private final Caller pedagogue = Town.caller(Role.PEDAGOGUE, "language-ladder");
    private final LocalDate today = pedagogue.today();
    private final LocalDate begun = today.minusMonths(9);
    private final Child child = Town.child(7, "Vilma", today.minusYears(2));
    private final Takings takings = new Takings(LADDER);
    private final MemoryPlatform platform = new MemoryPlatform("language-ladder", LADDER).with(child);
    private final FormsSite site = new FormsSite(new Declaration("language-ladder", Map.of("da", "Sprogstigen", "en", "The language ladder"), "talk"),
            new ToolAssessments("language-ladder", platform, platform, platform, new MemoryLicences()),
            new Desks(platform, new Starting(platform, platform, platform, platform), new ExportDesk(new MemoryExport(), platform, platform, platform),
                    new ReportDesk(new MemoryReports(), platform, platform), new NormDesk(new MemoryNorms(platform), platform, platform), platform));

    /** Both observations of the first step, the later after 20 days; the second step 100 days on; half of the third. Two have seen it. */
    private final Map<String, Answer> seen = Map.of(
            "turns", seen(new Answer.Observation("now-and-then", begun, Optional.of("Ada")), new Answer.Observation("sure", begun.plusDays(20), Optional.of("Bo"))),
            "sounds-back", seen(new Answer.Observation("sure", begun.plusDays(3), Optional.of("Ada"))),
            "syllables", seen(new Answer.Observation("sure", begun.plusDays(120), Optional.of("Bo"))),
            "takes-turns", seen(new Answer.Observation("sure", begun.plusDays(90), Optional.of("Ada"))),
            "shows", seen(new Answer.Observation("sure", begun.plusDays(130), Optional.of("Ada"))),
            "follows", seen(new Answer.Observation("now-and-then", begun.plusDays(140), Optional.of("Bo")), new Answer.Observation("sure", today.plusDays(1), Optional.of("Bo"))));

    @Test
    void whileItIsOpenItShowsTheStepsUntilTodayTheNextOneAndThePace() {
        String page = result(open());
        assertEquals(2, count(page, "Nået · "), page);
        assertTrue(page.contains("Næste trin · Gør det, der bliver sagt og vist"), "what is seen tomorrow does not count today");
        assertTrue(page.contains(": 1 videre på 3,3 måneder."), "100 days from the first step to the second are 3.3 months");
        assertTrue(page.contains("/run\"") && page.contains("Skriv, hvad I har set"), page);
    }

    @Test
    void noPercentileIsClaimedAndThePageSaysSo() {
        String page = result(open());
        assertTrue(page.contains("Her er ingen normer og ingen percentiler."), page);
        assertTrue(page.contains("Må ikke bruges til at vurdere rigtige børn."));
        String done = result(takings.complete(draft(), child, seen));
        assertTrue(done.contains("Der er ingen normer og ingen percentiler.") && done.contains("Stigen siger intet om andre børn"), done);
        assertFalse(done.contains("Percentil ") || done.contains("percentil:"), done);
    }

    @Test
    void completedItShowsTheSameLadderAlthoughItWasBegunMonthsBefore() {
        String done = result(takings.complete(draft(), child, seen));
        assertEquals(2, count(done, "Nået · "), done);
        assertTrue(done.contains("1 videre på 3,3 måneder."));
    }

    @Test
    void childAndGroupSayTheStepInWords() {
        platform.with(child, open());
        assertTrue(text(site.childCards(pedagogue, child).get(0).body()).contains("Pludrer"));
        String group = page(get("/groups/{unit}", "unit", Town.GROUP.id().toString()));
        assertTrue(group.contains("<span>Pludrer</span>"), group);
        Task task = site.tasks(pedagogue).get(0);
        assertTrue(task.path().endsWith("/assessments/" + open().id()) && task.detail().startsWith("Følges siden"), task::toString);
    }

    @Test
    void withNothingSeenYetItSaysSo() {
        platform.with(child, draft());
        assertTrue(text(site.childCards(pedagogue, child).get(0).body()).contains("Intet trin nået endnu"));
        String page = result(draft());
        assertTrue(page.contains("Næste trin · Vender sig mod en kendt stemme · Laver lyde, når nogen taler til det"), page);
        assertFalse(page.contains("videre på"), "no pace");
    }

    @Test
    void beginningItAsksHowAndOffersItByName() {
        String page = page(get("/children/{child}", "child", child.id().toString()));
        assertTrue(page.contains("Løbende, fra dag til dag"), page);
    }

    @Test
    void whoDoesNotReachTheChildSeesNoLadder() {
        Assessment open = open();
        platform.with(child, open);
        platform.hidden.add(child.id());
        assertThrows(NotFound.class, () -> get("/assessments/{assessment}", "assessment", open.id().toString()));
    }

    @Test
    void speaksFourLanguages() {
        platform.with(child, open());
        for (String language : List.of("da", "en", "nb", "de")) {
            String page = page(handle(GivenRequest.by(pedagogue, "assessment", open().id().toString()).in(language), "/assessments/{assessment}"));
            assertFalse(page.contains("[followed.") || page.contains("[rung."), page);
        }
    }

    private Assessment draft() {
        return takings.draft(40, child, begun, FOLLOWED, null);
    }

    private Assessment open() {
        return Takings.with(draft(), Status.DRAFT, new AnswerCodec().text(seen), null, null);
    }

    private static Answer seen(Answer.Observation... all) {
        return new Answer.Seen(List.of(all));
    }

    private String result(Assessment assessment) {
        platform.with(child, assessment);
        return page(get("/assessments/{assessment}", "assessment", assessment.id().toString()));
    }

    private Response get(String path, String... parameters) {
        return handle(GivenRequest.by(pedagogue, parameters), path);
    }

    private Response handle(GivenRequest request, String path) {
        return site.routes().stream().filter(one -> one.pattern().equals("/tools/language-ladder" + path) && one.method() == Method.GET).findFirst()
                .orElseThrow().handler().handle(request);
    }

    private static String page(Response response) {
        return text(((Response.Page) response).body());
    }

    private static String text(Content content) {
        StringBuilder out = new StringBuilder();
        try {
            content.writeTo(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }
}
