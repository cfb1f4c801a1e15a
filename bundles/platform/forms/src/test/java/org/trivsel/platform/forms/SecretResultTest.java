package org.trivsel.platform.forms;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.HistoryEntry;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.definition.DefinitionReader;
import org.trivsel.testlib.GivenRequest;
import org.trivsel.testlib.MemoryExport;
import org.trivsel.testlib.MemoryLicences;
import org.trivsel.testlib.MemoryNorms;
import org.trivsel.testlib.MemoryPlatform;
import org.trivsel.testlib.MemoryReports;
import org.trivsel.testlib.Takings;
import org.trivsel.testlib.Town;
import org.trivsel.web.Response;

/** A result of an instrument whose items are secret, each of whose texts can be told. */
class SecretResultTest {
    private static final String SENTINEL = "Hemmeligt9";

    private final Instrument garden = secret("{kind: free, certified: true, secret: {print: []}}");
    private final Caller leader = Town.caller(Role.LEADER, "garden");
    private final MemoryPlatform platform = new MemoryPlatform("garden", garden);
    private final MemoryLicences licences = new MemoryLicences();
    private final FormsSite site = new FormsSite(new Declaration("garden", Map.of("en", "Garden"), "list"),
            new ToolAssessments("garden", platform, platform, platform, licences),
            new Desks(platform, new Starting(platform, platform, platform, platform), new ExportDesk(new MemoryExport(), platform, platform, platform),
                    new ReportDesk(new MemoryReports(), platform, platform), new NormDesk(new MemoryNorms(platform), platform, platform), platform));
    private final Assessment taken = taken();

    @Test
    void whoGivesItReadsWhatWasAsked() {
        String page = result();
        assertTrue(page.contains(SENTINEL), page);
        assertTrue(page.contains("<div class=\"tv-noprint\">"), "and what the licence does not let be printed is left out on paper");
        assertFalse(page.contains("/form\""), "nor is the filled form offered");
    }

    @Test
    void nobodyElseReadsAWordOfIt() {
        licences.certified = false;
        platform.history.add(new HistoryEntry(Instant.EPOCH, HistoryEntry.Kind.REOPEN, "Lene", "Et svar", null, taken.outcome(), null));
        platform.history.add(new HistoryEntry(Instant.EPOCH, HistoryEntry.Kind.LATE, "Lene", null, null, null, "{\"dig\":3}"));
        String page = result();
        assertFalse(page.contains(SENTINEL), page);
        assertTrue(page.contains("Det, der blev spurgt om, vises ikke"), page);
        assertTrue(page.contains("Grave 4") || page.contains(">4<"), "the scores are there");
        StringBuilder card = new StringBuilder();
        assertDoesNotThrow(() -> site.childCards(leader, Town.NOAH).get(0).body().writeTo(card));
        assertFalse(card.toString().contains(SENTINEL));
    }

    @Test
    void listsAndThePageBeforeTellNothingOfItemsAndOfferNoBlankForm() {
        for (String path : List.of("/tools/garden", "/tools/garden/groups/{unit}", "/tools/garden/children/{child}")) {
            String page = page(path, "unit", Town.GROUP.id().toString(), "child", Town.NOAH.id().toString());
            assertFalse(page.contains(SENTINEL), page);
            assertFalse(page.contains("/blank"), page);
        }
    }

    private Assessment taken() {
        Map<String, Answer> answers = new LinkedHashMap<>(Map.of("dig", Answer.count(4), "sow", Answer.count(4), "water", Answer.count(4)));
        answers.put("sprout", new Answer.Seen(List.of(new Answer.Observation("there", LocalDate.parse("2026-09-01"), Optional.empty()))));
        answers.put("bloom", new Answer.Seen(List.of(new Answer.Observation("not-yet", LocalDate.parse("2026-10-01"), Optional.empty()))));
        Assessment complete = new Takings(garden).complete(1, Town.NOAH, Town.DAY, answers);
        platform.with(Town.NOAH, complete);
        return complete;
    }

    private String result() {
        return page("/tools/garden/assessments/{assessment}", "assessment", taken.id().toString());
    }

    private String page(String pattern, String... parameters) {
        Response page = site.routes().stream().filter(one -> one.pattern().equals(pattern)).findFirst().orElseThrow().handler()
                .handle(GivenRequest.by(leader, parameters));
        StringBuilder text = new StringBuilder();
        assertDoesNotThrow(() -> ((Response.Page) page).body().writeTo(text));
        return text.toString();
    }

    private static Instrument secret(String terms) {
        try {
            String text = Files.readString(Path.of("src/test/resources/garden.yaml"));
            String told = Pattern.compile("(?ms)^items:.*?(?=^[a-z]+:)").matcher(text).replaceFirst(items -> items.group().replaceAll("(da|en): \"", "$1: \"" + SENTINEL + " "));
            assertFalse(told.equals(text));
            Instrument read = Instrument.of(new DefinitionReader().read(told + "\nlicence: " + terms + "\n"), List.of());
            assertEquals(true, read.definition().licence().isSecret());
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
