package org.trivsel.platform.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.ExportQuery;
import org.trivsel.assessment.ExportQuery.Format;
import org.trivsel.assessment.ExportedFile;
import org.trivsel.assessment.NewAssessment;
import org.trivsel.audit.AuditEvent.Outcome;
import org.trivsel.instrument.Measure;
import org.trivsel.platform.assessment.instrument.TestTool;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;

/** Results of units as a file, over versions of an instrument. */
class ExportTest {
    private static final String SECRET = "Hemmelig sætning";
    private static final List<String> HEAD = List.of("assessment", "child", "given-name", "family-name", "birth-date", "unit", "group", "date", "form",
            "definition-version", "norm-edition");
    private static final int DATE = HEAD.indexOf("date");

    private final World world = new World();
    private final LocalDate today = world.today;
    private final String play = "play-" + world.tool;

    @Test
    void everyItemOfEveryVersionHasOneColumnInTheOrderOfTheNewest() {
        release("1.0.0", "mood", "jumps", "story");
        take(world.child, "{\"mood\":\"good\",\"jumps\":3,\"story\":\"Gik en tur\"}");
        release("2.0.0", "added", "jumps", "mood");
        ChildId other = world.child("Zoe", today.minusYears(4), world.group, World.LONG_AGO, null);
        take(other, "{\"added\":2,\"jumps\":0,\"mood\":\"bad\"}");
        List<List<String>> rows = csv(play, world.group);
        assertEquals(List.of("item.added", "item.jumps", "item.mood", "item.story", "scale.all.raw", "scale.all.z", "scale.all.percentile", "scale.all.band",
                "cautions"), rows.get(0).subList(HEAD.size(), rows.get(0).size()));
        assertEquals(List.of("", "3", "good", "Gik en tur"), rows.get(1).subList(HEAD.size(), HEAD.size() + 4));
        assertEquals(List.of("2", "0", "bad", ""), rows.get(2).subList(HEAD.size(), HEAD.size() + 4));
        assertEquals(List.of("1.0.0", "2.0.0"), rows.subList(1, 3).stream().map(row -> row.get(HEAD.indexOf("definition-version"))).toList());
    }

    @Test
    void columnsDoNotDependOnWhatIsInTheFile() {
        release("1.0.0", "mood", "story");
        release("2.0.0", "jumps", "mood");
        List<List<String>> rows = csv(play, world.group);
        assertEquals(1, rows.size());
        assertEquals(List.of("item.jumps", "item.mood", "item.story"), rows.get(0).subList(HEAD.size(), HEAD.size() + 3));
    }

    @Test
    void anAnswerThatIsMissingIsNoAnswerAndNoAnswerLooksLikeIt() {
        release("1.0.0", "mood", "jumps", "story", "added");
        take(world.child, "{\"mood\":{\"missing\":\"declined\"},\"jumps\":0,\"story\":\"missing:declined\"}");
        assertEquals(List.of("missing:declined", "0", "'missing:declined", ""), csv(play, world.group).get(1).subList(HEAD.size(), HEAD.size() + 4));
    }

    @Test
    void everyScoreStandsWithItsNormsAndItsEffortGroup() {
        world.assessments.start(world.pedagogue, world.whole(world.child));
        List<List<String>> rows = csv(world.instrument, world.group);
        Assessment taken = world.assessments.ofChild(world.leader, world.child).get(0);
        List<String> expected = List.of(taken.id().toString(), world.child.toString(), "Ella", "Holm", today.minusYears(4).toString(),
                nameOf(world.top), nameOf(world.group), today.toString(), "young", "1.0.0", "first");
        assertEquals(HEAD, rows.get(0).subList(0, HEAD.size()));
        assertEquals(expected, rows.get(1).subList(0, HEAD.size()));
        var outcome = StoredOutcome.CODEC.read(taken.outcome());
        var scale = outcome.scale("listening").orElseThrow();
        assertEquals(said(scale.raw()), of(rows, "scale.listening.raw"));
        assertEquals(said(scale.z()), of(rows, "scale.listening.z"));
        assertEquals(said(scale.percentile()), of(rows, "scale.listening.percentile"));
        assertEquals(scale.band().orElseThrow(), of(rows, "scale.listening.band"));
        var group = outcome.group("spoken-language").orElseThrow();
        assertEquals(said(group.z()), of(rows, "group.spoken-language.z"));
        assertEquals(group.band().orElseThrow(), of(rows, "group.spoken-language.band"));
    }

    @Test
    void aNumberThatIsLackingSaysWhy() {
        world.assessments.start(world.pedagogue, new NewAssessment(world.child, world.instrument, today, "{\"lis-item-00\":1}", true));
        List<List<String>> rows = csv(world.instrument, world.group);
        assertEquals("missing:too-many-missing", of(rows, "scale.listening.raw"));
        assertEquals("missing:scale-not-scorable", of(rows, "group.spoken-language.percentile"));
        assertEquals("", of(rows, "scale.listening.band"));
    }

    @Test
    void nothingSomebodyTypedIsComputedByASpreadsheetProgram() {
        release("1.0.0", "story", "jumps");
        List<String> evil = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\uff1d1");
        for (String text : evil) {
            take(world.child(text.strip(), today.minusYears(4), world.group, World.LONG_AGO, null), "{\"story\":\"" + text.replace("\t", "\\t") + "\",\"jumps\":1}");
        }
        List<List<String>> rows = csv(play, world.group);
        assertEquals(evil.size() + 1, rows.size());
        for (List<String> row : rows.subList(1, rows.size())) {
            assertTrue(row.get(HEAD.indexOf("given-name")).startsWith("'"), row::toString);
            assertTrue(row.get(HEAD.size()).startsWith("'"), row::toString);
            assertEquals("1", row.get(HEAD.size() + 1));
        }
        for (Row row : xlsx(play, world.group).subList(1, rows.size())) {
            assertEquals(CellType.STRING, row.getCell(HEAD.size()).getType());
            assertTrue(evil.contains(row.getCellText(HEAD.size())), row::toString);
            assertEquals(CellType.NUMBER, row.getCell(HEAD.size() + 1).getType());
        }
    }

    @Test
    void aNumberBelowZeroIsANumber() {
        world.assessments.start(world.pedagogue, new NewAssessment(world.child, world.instrument, today, World.allAnswers().replace(":1", ":0"), true));
        List<List<String>> rows = csv(world.instrument, world.group);
        assertTrue(of(rows, "scale.listening.z").matches("-[0-9]+(,[0-9]+)?"), rows::toString);
        List<Row> book = xlsx(world.instrument, world.group);
        int z = rows.get(0).indexOf("scale.listening.z");
        assertEquals(CellType.NUMBER, book.get(1).getCell(z).getType());
        assertEquals(today, book.get(1).getCellAsDate(DATE).orElseThrow().toLocalDate());
    }

    @Test
    void csvIsWhatExcelInDanishOpens() {
        ExportedFile file = export(world.leader, Format.CSV, world.instrument, world.group);
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\ufeffassessment;child;given-name;"), text);
        assertTrue(text.endsWith("\r\n"));
        assertEquals("text/csv;charset=UTF-8", file.mediaType());
        assertEquals(world.instrument + "_" + today.minusYears(1) + "_" + today + ".csv", file.name());
        assertTrue(export(world.leader, Format.XLSX, world.instrument, world.group).name().endsWith(".xlsx"));
    }

    @Test
    void wordsOfThePublisherAreNotInIt() {
        release("1.0.0", "mood", "jumps");
        take(world.child, "{\"mood\":\"good\",\"jumps\":1}");
        assertFalse(new String(export(world.leader, Format.CSV, play, world.group).bytes(), StandardCharsets.UTF_8).contains(SECRET));
        assertFalse(xlsx(play, world.group).toString().contains(SECRET));
    }

    @Test
    void onlyWhatCountsIsInIt() {
        ChildId elsewhere = world.child(today.minusYears(4), world.otherGroup);
        ChildId older = world.child("Alma", today.minusYears(5), world.group, World.LONG_AGO, null);
        ChildId gone = world.child("Gone", today.minusYears(4), world.group, World.LONG_AGO, today.minusDays(1));
        Assessment complete = world.assessments.start(world.leader, world.whole(world.child));
        world.assessments.start(world.leader, world.whole(elsewhere));
        world.assessments.start(world.leader, world.draft());
        world.run("update assessment set child_id = ? where id = ?", gone.value(), world.assessments.start(world.leader, world.whole(elsewhere)).id().value());
        Assessment locked = world.assessments.start(world.leader, on(today.minusMonths(2)));
        world.assessments.lock(world.leader, locked.id());
        world.assessments.voidBecause(world.leader, world.assessments.start(world.leader, on(today.minusMonths(3))).id(), "Forkert barn");
        world.assessments.start(world.leader, new NewAssessment(older, world.instrument, today.minusMonths(13), World.allAnswers(), true));
        assertEquals(List.of(locked.id().toString(), complete.id().toString()), ids(csv(world.instrument, world.group)));
        assertEquals(3, ids(csv(world.instrument, world.group, world.otherGroup)).size());
        assertEquals(3, ids(csv(world.instrument, world.top)).size());
        assertEquals(3, ids(csv(world.instrument, world.top, world.group)).size());
    }

    @Test
    void manyAreReadPageByPageWithoutGapOrDouble() {
        List<ChildId> children = world.children(450, world.otherGroup);
        Assessment one = world.assessments.start(world.leader, world.whole(world.child));
        children.forEach(child -> copy(one, child, 1));
        List<List<String>> rows = csv(world.instrument, world.top);
        assertEquals(451, ids(rows).stream().distinct().count());
        assertEquals(452, rows.size());
        assertEquals(world.text("select string_agg(id::text, ' ' order by name_key, id) from child"),
                rows.stream().skip(1).map(row -> row.get(1)).collect(Collectors.joining(" ")));
        assertEquals(1 + 2 + 1 + 3 + 1, world.database.statements(() -> export(world.leader, Format.XLSX, world.instrument, world.top)),
                "gate, choice, versions, three pages, and the entry");
    }

    @Test
    void moreThanAFileTakesIsRefusedAndNothingIsWritten() {
        copy(world.assessments.start(world.leader, world.whole(world.child)), world.child, 10_000);
        int entries = world.audit.events.size();
        Invalid refused = assertThrows(Invalid.class, () -> csv(world.instrument, world.group));
        assertEquals("export-many", refused.faults().get(0).code());
        assertEquals(entries, world.audit.events.size());
    }

    @Test
    void oneEntryNamesEveryChildWhoseDataLeaves() {
        ChildId other = world.child("Zoe", today.minusYears(4), world.group, World.LONG_AGO, null);
        world.child("Nobody", today.minusYears(4), world.group, World.LONG_AGO, null);
        world.assessments.start(world.leader, world.whole(world.child));
        world.assessments.start(world.leader, on(today.minusMonths(3)));
        world.assessments.start(world.leader, world.whole(other));
        int entries = world.audit.events.size();
        export(world.leader, Format.XLSX, world.instrument, world.group);
        assertEquals(entries + 1, world.audit.events.size());
        var entry = world.audit.last();
        assertEquals("assessment.export", entry.action());
        assertEquals(world.group.value(), entry.subject());
        assertEquals(List.of(world.child.value(), other.value()), entry.subjects());
        assertEquals("3 assessments of 2 children, " + world.instrument + ", " + today.minusYears(1) + " to " + today + ", xlsx", entry.detail());
    }

    @Test
    void whoIsNoLeaderTakesNothingOut() {
        world.assessments.start(world.leader, world.whole(world.child));
        assertThrows(Forbidden.class, () -> export(world.pedagogue, Format.CSV, world.instrument, world.group));
        assertThrows(Forbidden.class, () -> export(world.caller("Ada", Role.ADMINISTRATION, null), Format.CSV, world.instrument, world.group));
        assertTrue(world.audit.events.stream().noneMatch(entry -> entry.action().equals("assessment.export")));
    }

    @Test
    void aUnitThatIsNotMineIsNotThere() {
        Caller leaderOfOne = world.caller("Liv", Role.LEADER, world.group);
        World others = new World();
        List<UnitId> outOfReach = List.of(world.otherGroup, world.top, others.group, new UnitId(UUID.randomUUID()));
        for (UnitId unit : outOfReach) {
            assertThrows(NotFound.class, () -> export(leaderOfOne, Format.CSV, world.instrument, unit));
            assertEquals(Outcome.DENIED, world.audit.last().outcome());
            assertThrows(NotFound.class, () -> export(leaderOfOne, Format.CSV, world.instrument, world.group, unit));
            assertEquals(unit.value(), world.audit.last().subject());
        }
        Caller leaderOfAll = world.caller("Ib", Role.LEADER, null);
        assertThrows(NotFound.class, () -> export(leaderOfAll, Format.CSV, world.instrument, others.group));
        assertEquals(0, export(leaderOfOne, Format.CSV, world.instrument, world.group).assessments(), "the own one is");
    }

    @Test
    void anInstrumentTheCallerDoesNotHaveIsNotThere() {
        assertThrows(NotFound.class, () -> export(world.without(world.leader, "another"), Format.CSV, world.instrument, world.group));
        assertThrows(NotFound.class, () -> export(world.leader, Format.CSV, "unknown", world.group));
    }

    @Test
    void whatIsAskedForMustMakeSense() {
        assertThrows(Invalid.class, () -> world.assessments.export(world.leader, new ExportQuery(world.instrument, List.of(), today, today, Format.CSV)));
        assertThrows(Invalid.class, () -> world.assessments.export(world.leader,
                new ExportQuery(world.instrument, List.of(world.group), today, today.minusDays(1), Format.CSV)));
        List<UnitId> many = IntStream.range(0, 101).mapToObj(i -> world.group).toList();
        assertThrows(Invalid.class, () -> world.assessments.export(world.leader, new ExportQuery(world.instrument, many, today, today, Format.CSV)));
    }

    private NewAssessment on(LocalDate day) {
        return new NewAssessment(world.child, world.instrument, day, World.allAnswers(), true);
    }

    private void take(ChildId child, String answers) {
        world.assessments.start(world.leader, new NewAssessment(child, play, today, answers, true));
    }

    /** Another version of the tool brings another version of the instrument, with these items. */
    private void release(String version, String... items) {
        new TestTool(world.tool, version).withFile("instruments/" + play + ".yaml", """
                format: trivsel-instrument/1
                id: %s
                version: %s
                released: 2026-01-01
                languages: [da]
                title: {da: "%s"}
                purpose: {da: "%3$s"}
                scales:
                  - {id: all, title: {da: "%3$s"}, parts: [play], missing: {limit: 3, rule: prorate}}
                parts:
                  - {id: play, title: {da: "%3$s"}, respondent: child}
                  - {id: told, title: {da: "%3$s"}, respondent: staff, context: true}
                forms:
                  - {id: any, title: {da: "%3$s"}, ages: {from: 0y0m0d, before: 18y0m0d}, parts: [{part: play, items: [%4$s]}%5$s]}
                items:
                %6$s
                """.formatted(play, version, SECRET, Stream.of(items).filter(item -> !item.equals("story")).collect(Collectors.joining(", ")),
                List.of(items).contains("story") ? ", {part: told, items: [story]}" : "", Stream.of(items).map(ExportTest::item).collect(Collectors.joining("\n"))))
                .startIn(world.library);
    }

    private static String item(String id) {
        return switch (id) {
            case "mood" -> "  - {id: mood, kind: choice, prompt: {da: \"%1$s\"}, choices: [{id: good, name: {da: \"%1$s\"}, points: 1}, {id: bad, name: {da: \"%1$s\"}}]}".formatted(SECRET);
            case "story" -> "  - {id: story, kind: text, prompt: {da: \"%s\"}, max: 200}".formatted(SECRET);
            default -> "  - {id: %s, kind: count, prompt: {da: \"%s\"}, max: 10}".formatted(id, SECRET);
        };
    }

    private void copy(Assessment one, ChildId child, int times) {
        world.run("""
                insert into assessment
                select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'child_id', ?::uuid))).*
                from assessment a cross join generate_series(1, ?) where a.id = ?
                """, child.value(), times, one.id().value());
    }

    private String nameOf(UnitId unit) {
        return "Unit " + unit.toString().substring(0, 4);
    }

    private static String said(Measure measure) {
        return ((Measure.Value) measure).number().toPlainString().replace('.', ',');
    }

    private static String of(List<List<String>> rows, String heading) {
        return rows.get(1).get(rows.get(0).indexOf(heading));
    }

    private static List<String> ids(List<List<String>> rows) {
        return rows.stream().skip(1).map(row -> row.get(0)).toList();
    }

    private ExportedFile export(Caller caller, Format format, String instrument, UnitId... units) {
        return world.assessments.export(caller, new ExportQuery(instrument, List.of(units), today.minusYears(1), today, format));
    }

    private List<List<String>> csv(String instrument, UnitId... units) {
        String text = new String(export(world.leader, Format.CSV, instrument, units).bytes(), StandardCharsets.UTF_8).substring(1);
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.split("\r\n")) {
            rows.add(List.of(line.split(";", -1)).stream().map(cell -> cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell).toList());
        }
        return rows;
    }

    private List<Row> xlsx(String instrument, UnitId... units) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(export(world.leader, Format.XLSX, instrument, units).bytes()))) {
            return book.getFirstSheet().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
