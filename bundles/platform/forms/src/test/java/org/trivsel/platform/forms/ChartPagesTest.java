package org.trivsel.platform.forms;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.HistoryEntry;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.Instrument;
import org.trivsel.testlib.MemoryLicences;
import org.trivsel.testlib.GivenRequest;
import org.trivsel.testlib.MemoryExport;
import org.trivsel.testlib.MemoryNorms;
import org.trivsel.testlib.MemoryPlatform;
import org.trivsel.testlib.MemoryReports;
import org.trivsel.testlib.Takings;
import org.trivsel.testlib.Town;
import org.trivsel.web.Response;

/** Charts are of the kind and in the order that the definition asks for; nothing is said by colour or shape alone. */
class ChartPagesTest {
    private static final Instrument GARDEN = Samples.read(Path.of("src/test/resources/garden.yaml"));

    private final Caller leader = Town.caller(Role.LEADER, "garden");
    private final Assessment first = taken(1, Town.DAY.minusMonths(8), 0, Map.of());
    private final Assessment second = taken(2, Town.DAY.minusMonths(4), 2, Map.of());
    private final Assessment third = taken(3, Town.DAY, 4, Map.of("sprout", seen("there", "2026-09-01"), "bloom", seen("not-yet", "2026-10-01")));
    private final MemoryPlatform platform = new MemoryPlatform("garden", GARDEN).with(Town.NOAH, first, second, third);
    private final FormsSite site = new FormsSite(new Declaration("garden", Map.of("en", "Garden"), "list"), new ToolAssessments("garden", platform, platform, platform, new MemoryLicences()),
            new Desks(platform, new Starting(platform, platform, platform, platform),
                    new ExportDesk(new MemoryExport(), platform, platform, platform),
                    new ReportDesk(new MemoryReports(), platform, platform), new NormDesk(new MemoryNorms(platform), platform, platform), platform));

    @Test
    void chartsStandInTheOrderOfTheDefinition() {
        String page = result(third);
        List<Integer> places = List.of("chart-layers", "chart-pie", "chart-strips", "chart-steps", "chart-light", "chart-development").stream()
                .map(id -> page.indexOf("id=\"" + id + "\"")).toList();
        assertFalse(places.contains(-1), places::toString);
        assertEquals(places.stream().sorted().toList(), places);
    }

    @Test
    void layersOfThreeDaysHaveALineAndAMarkEach() {
        String page = result(third);
        assertTrue(page.contains("ln s2 d2") && page.contains("ln s3 d3"));
        assertTrue(page.contains("Lag på en skala fra 0 til 4. Grave 4. Så 4. Vande 4."), page);
        assertTrue(page.contains("9. marts 2026</li>"), "the legend says which day is which");
    }

    @Test
    void theLadderSaysWhatIsReachedAndWhatComesNext() {
        String page = result(third);
        assertTrue(page.contains("Nået · 1. september 2026"), page);
        assertTrue(page.contains("Næste trin · Blomstrer"));
        assertTrue(page.contains("Ikke nået endnu"));
    }

    @Test
    void theChildsPageSaysTheStepInWords() {
        StringBuilder card = new StringBuilder();
        assertDoesNotThrow(() -> site.childCards(leader, Town.NOAH).get(0).body().writeTo(card));
        assertTrue(card.toString().contains("Vokse") && card.toString().contains("Spire") && card.toString().contains("Arbejd"), card.toString());
    }

    @Test
    void lightsAreSaidInWordsAndShineOnlyWhereTheChartSaysSo() {
        String page = result(third);
        assertTrue(page.contains("data-pos=\"red\"") && page.contains("Arbejd<"), page);
        assertFalse(page.contains("data-pos=\"green\""), "what it did not come to is plain");
        assertTrue(page.contains("Læs ordene."));
        assertTrue(result(first).contains("data-pos=\"green\""));
    }

    @Test
    void whatIsMeasuredOnTwoSidesIsSaidInWords() {
        String page = result(taken(4, Town.DAY, 1, Map.of("run", new Answer.Trials(Map.of("left", List.of(Optional.of(new BigDecimal("4.2")), Optional.empty()))))));
        assertTrue(page.contains("venstre 4,2 / – s"), page);
    }

    @Test
    void everyNumberIsExplainedAndTheHistoryIsTold() {
        platform.history.add(new HistoryEntry(Instant.EPOCH, HistoryEntry.Kind.REOPEN, "Lene <b>", "Et svar", null, first.outcome(), null));
        String page = result(third);
        assertTrue(page.contains("Graver: besvaret, giver 4"), page);
        assertTrue(page.contains("Lene &lt;b&gt;") && page.contains("Resultatet dengang: Grave 0, Lidt"), page);
    }

    private Assessment taken(int number, LocalDate day, int count, Map<String, Answer> more) {
        Map<String, Answer> answers = new LinkedHashMap<>(Map.of("dig", Answer.count(count), "sow", Answer.count(count), "water", Answer.count(count)));
        answers.putAll(more);
        return new Takings(GARDEN).complete(number, Town.NOAH, day, answers);
    }

    private static Answer seen(String state, String on) {
        return new Answer.Seen(List.of(new Answer.Observation(state, LocalDate.parse(on), Optional.empty())));
    }

    private String result(Assessment assessment) {
        platform.with(Town.NOAH, assessment);
        Response page = site.routes().stream().filter(one -> one.pattern().equals("/tools/garden/assessments/{assessment}")).findFirst().orElseThrow()
                .handler().handle(GivenRequest.by(leader, "assessment", assessment.id().toString()));
        StringBuilder text = new StringBuilder();
        assertDoesNotThrow(() -> ((Response.Page) page).body().writeTo(text));
        return text.toString();
    }
}
