package org.trivsel.platform.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Course;
import org.trivsel.assessment.FurtherOutcome;
import org.trivsel.assessment.HistoryEntry;
import org.trivsel.assessment.NewAssessment;
import org.trivsel.assessment.NormChange.Added;
import org.trivsel.assessment.NormPreview;
import org.trivsel.assessment.NormPreview.Move;
import org.trivsel.assessment.NormPreview.Placed;
import org.trivsel.assessment.NormQuery;
import org.trivsel.assessment.ReportQuery;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.Outcome;
import org.trivsel.instrument.ScoreKind;
import org.trivsel.instrument.Setting;
import org.trivsel.platform.assessment.instrument.TestTool;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;

/**
 * The final norms of mathematics in grade 3 beside the provisional ones, by the tables of both packs. C of 0 to 10 points, provisional: 0 1 2 2 3 4 5 6 7 7 8,
 * final: 0 1 2 3 3 4 5 6 6 8 9. Up to C 2 is low, up to 7 usual, above high: so 3 points rise from low to usual, and 9 points from usual to high.
 */
class NormChangeTest {
    private static final Path MATHS = Path.of("../../partners/maths-reading/src/main/resources");
    private static final String PROVISIONAL = "synthetic-provisional-2025";
    private static final String FINAL = "synthetic-final-2026";
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 10);
    private static final LocalDate AUTUMN = LocalDate.of(2026, 9, 10);

    private final World world = new World();
    private final String maths = "maths-" + world.tool;
    private final Caller administration = world.caller("Adam", Role.ADMINISTRATION, null);
    private final Caller otherLeader = world.caller("Olga", Role.LEADER, world.otherGroup);

    NormChangeTest() {
        bring(maths, "");
    }

    /** The real packs, under an id of this test's own, for released texts are the system's. @param terms a line of a licence, or nothing */
    private void bring(String id, String terms) {
        TestTool tool = new TestTool(world.tool, "2.0.0");
        tool.withFile("instruments/" + id + ".yaml", text("instruments/grade-maths").replace("id: grade-maths", "id: " + id).replaceFirst("(?m)^licence: .*$", terms));
        for (String pack : List.of("provisional-2025", "final-2026")) {
            tool.withFile("norms/" + id + pack + ".yaml", text("norms/grade-maths-" + pack).replace("instrument: grade-maths", "instrument: " + id));
        }
        tool.startIn(world.library);
    }

    private static String text(String file) {
        try {
            return Files.readString(MATHS.resolve(file + ".yaml"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aPreviewSaysWhatWouldBecomeOfWhomAndWritesNothing() {
        List<Assessment> taken = IntStream.of(2, 3, 3, 5, 9, 10).mapToObj(points -> take(world.group, points, SPRING)).toList();
        String before = stored();
        NormPreview preview = world.assessments.preview(world.leader, query(world.group, FINAL));
        assertEquals(List.of(new Move("low", "low", 1), new Move("low", "usual", 2), new Move("usual", "usual", 1), new Move("usual", "high", 1), new Move("high", "high", 1)),
                preview.moves());
        assertEquals(List.of(6, 0, 0), List.of(preview.single().open(), preview.single().added(), preview.single().unfit()));
        assertEquals(Set.of(taken.get(1).id(), taken.get(2).id(), taken.get(4).id()),
                preview.single().changed().stream().map(NormPreview.Changed::assessment).collect(Collectors.toSet()));
        NormPreview.Changed nine = preview.single().changed().stream().filter(one -> one.assessment().equals(taken.get(4).id())).findFirst().orElseThrow();
        assertEquals(new Placed("usual", new BigDecimal("7")), nine.before());
        assertEquals(new Placed("high", new BigDecimal("8")), nine.after());
        assertEquals(PROVISIONAL, nine.normEdition());
        assertEquals(before, stored());
        assertEquals(0, world.count("select count(*) from assessment_further"));
        assertEquals(3, world.audit.last().subjects().size(), "those whose numbers were shown");
    }

    @Test
    void aSecondResultStandsBesideTheFirstWhichStaysWhatItWas() {
        Assessment three = take(world.group, 3, SPRING);
        List<FurtherOutcome> further = world.assessments.add(world.leader, three.id(), FINAL);
        assertEquals(List.of(FINAL), further.stream().map(FurtherOutcome::normEdition).toList());
        assertEquals("3 13 usual", maths(further.get(0).outcome()));
        assertEquals("assessment.norms-add", world.audit.last().action());
        assertEquals(three.child().value(), world.audit.last().subject());
        Course course = world.assessments.withCourse(world.pedagogue, three.id());
        assertEquals("2 10 low", maths(course.assessment().outcome()));
        assertEquals(three, course.assessment(), "no revision, no date, nothing of the first has changed");
        assertEquals(List.of("Lene"), course.further().stream().map(FurtherOutcome::by).toList());
        assertEquals(List.of(HistoryEntry.Kind.NORMS), course.history().stream().map(HistoryEntry::kind).toList());
        assertEquals(further, world.assessments.add(world.leader, three.id(), FINAL), "once and for all");
        assertEquals(List.of(0, 1, 0), counted(world.assessments.preview(world.leader, query(world.group, FINAL))));
    }

    @Test
    void allOfAPreviewGetOneAndWhatHasOneOrIsNewerIsLeft() {
        take(world.group, 3, SPRING);
        take(world.group, 9, SPRING);
        Assessment has = take(world.group, 5, SPRING);
        world.assessments.add(world.leader, has.id(), FINAL);
        assertEquals(new Added(2, 0), world.assessments.addAll(world.leader, query(world.group, FINAL)));
        assertEquals(2, world.audit.last().subjects().size());
        assertEquals(new Added(0, 0), world.assessments.addAll(world.leader, query(world.group, FINAL)));
        assertEquals(List.of(0, 3, 0), counted(world.assessments.preview(world.leader, query(world.group, FINAL))));
        assertEquals(3, world.count("select count(*) from assessment_further where norm_edition = ?", FINAL));
    }

    @Test
    void noEditionThatCameBeforeOrIsNotThereIsAdded() {
        Assessment late = take(world.group, 3, AUTUMN);
        assertEquals(FINAL, late.normEdition());
        assertEquals("norm-unfit", assertThrows(Conflict.class, () -> world.assessments.add(world.leader, late.id(), PROVISIONAL)).code());
        assertEquals("norm-unfit", assertThrows(Conflict.class, () -> world.assessments.add(world.leader, late.id(), "none")).code());
        assertEquals(List.of(), world.assessments.add(world.leader, late.id(), FINAL), "it is the first already");
        NormQuery autumn = new NormQuery(new ReportQuery(maths, "grade-3", "maths", world.group, 2026), PROVISIONAL, 0);
        assertEquals(List.of(0, 0, 1), counted(world.assessments.preview(world.leader, autumn)));
        assertEquals(new Added(0, 1), world.assessments.addAll(world.leader, autumn));
        assertThrows(Invalid.class, () -> world.assessments.preview(world.leader, query(world.group, "none")));
    }

    @Test
    void aSecondResultBelongsToItsCompletion() {
        Assessment three = take(world.group, 3, SPRING);
        world.assessments.add(world.leader, three.id(), FINAL);
        world.assessments.lock(world.leader, three.id());
        assertEquals(1, world.assessments.withCourse(world.leader, three.id()).further().size(), "locking changes no result");
        world.assessments.reopen(world.leader, three.id(), "Et svar var byttet om");
        assertEquals("not-complete", assertThrows(Conflict.class, () -> world.assessments.add(world.leader, three.id(), FINAL)).code());
        assertEquals(List.of(), world.assessments.withCourse(world.leader, three.id()).further());
        world.assessments.complete(world.leader, three.id());
        Course again = world.assessments.withCourse(world.leader, three.id());
        assertEquals(List.of(), again.further());
        assertEquals(List.of(HistoryEntry.Kind.NORMS, HistoryEntry.Kind.LOCK, HistoryEntry.Kind.REOPEN), again.history().stream().map(HistoryEntry::kind).toList());
        assertEquals("3 13 usual", maths(again.history().get(0).outcome()));
        assertEquals(1, world.assessments.add(world.leader, three.id(), FINAL).size());
        world.assessments.voidBecause(world.leader, three.id(), "Forkert barn");
        assertThrows(Conflict.class, () -> world.assessments.add(world.leader, three.id(), FINAL));
    }

    @Test
    void administrationSeesFiguresAboutEnoughChildrenAndNobodyInThem() {
        IntStream.range(0, 5).forEach(i -> take(world.group, 3, SPRING));
        IntStream.range(0, 6).forEach(i -> take(world.group, 5, SPRING));
        NormPreview all = world.assessments.preview(administration, query(world.top, FINAL));
        assertEquals(List.of(new Move("low", "usual", 5), new Move("usual", "usual", 6)), all.moves());
        assertNull(all.single());
        assertEquals(List.of(), world.audit.last().subjects());
        take(world.otherGroup, 9, SPRING);
        NormPreview few = world.assessments.preview(administration, query(world.top, FINAL));
        assertTrue(few.heldBack() && few.moves().isEmpty(), few::toString);
        assertTrue(world.assessments.preview(administration, query(world.group, FINAL)).heldBack(), "the same decision for all below");
        assertEquals(2, world.assessments.preview(world.leader, query(world.group, FINAL)).moves().size(), "a leader reads each of them anyway");
        assertThrows(Forbidden.class, () -> world.assessments.addAll(administration, query(world.top, FINAL)));
    }

    @Test
    void aPageOfThoseWhoChangeLeadsToTheNext() {
        IntStream.range(0, 53).forEach(i -> take(world.group, 3, SPRING));
        NormPreview first = world.assessments.preview(world.leader, query(world.group, FINAL));
        assertEquals(50, first.single().changed().size());
        assertEquals(50, first.single().next());
        NormPreview second = world.assessments.preview(world.leader, new NormQuery(query(world.group, FINAL).results(), FINAL, 50));
        assertEquals(3, second.single().changed().size());
        assertNull(second.single().next());
        assertTrue(second.single().changed().stream().noneMatch(first.single().changed()::contains));
        assertEquals(List.of(), world.assessments.preview(world.leader, new NormQuery(query(world.group, FINAL).results(), FINAL, 99)).single().changed());
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"PEDAGOGUE", "OPERATOR"})
    void whoeverMayNotIsRefusedAndNothingIsWritten(Role role) {
        Assessment three = take(world.group, 3, SPRING);
        Caller rater = world.caller("Ruth", role, world.group);
        assertThrows(Forbidden.class, () -> world.assessments.preview(rater, query(world.group, FINAL)));
        assertThrows(Forbidden.class, () -> world.assessments.addAll(rater, query(world.group, FINAL)));
        assertThrows(Forbidden.class, () -> world.assessments.add(rater, three.id(), FINAL));
        assertEquals(0, world.count("select count(*) from assessment_further"));
    }

    @Test
    void anotherUnitOrTenantIsNotThere() {
        Assessment three = take(world.group, 3, SPRING);
        World foreign = new World();
        for (Caller stranger : List.of(otherLeader, inThisTool(foreign.leader))) {
            assertThrows(NotFound.class, () -> world.assessments.preview(stranger, query(world.group, FINAL)));
            assertThrows(NotFound.class, () -> world.assessments.addAll(stranger, query(world.group, FINAL)));
            assertThrows(NotFound.class, () -> world.assessments.add(stranger, three.id(), FINAL));
        }
        assertEquals(0, world.count("select count(*) from assessment_further"));
    }

    private Caller inThisTool(Caller foreign) {
        return world.without(foreign, world.tool);
    }

    @Test
    void whoIsNotCertifiedAddsNothing() {
        String certified = "certified-" + world.tool;
        bring(certified, "licence: {kind: free, certified: true}");
        Assessment three = take(certified, world.group, 3, SPRING, certify(certified, world.leader));
        Caller other = world.caller("Uffe", Role.LEADER, world.top);
        assertEquals("not-certified", assertThrows(Forbidden.class, () -> world.assessments.add(other, three.id(), FINAL)).code());
        NormQuery all = new NormQuery(new ReportQuery(certified, "grade-3", "maths", world.group, 2025), FINAL, 0);
        assertEquals("not-certified", assertThrows(Forbidden.class, () -> world.assessments.addAll(other, all)).code());
        assertEquals(new Added(1, 0), world.assessments.addAll(world.leader, all));
    }

    private Caller certify(String instrument, Caller who) {
        world.run("insert into certificate (tenant_id, id, account_id, instrument, valid_from, reference, recorded_by) values (?, gen_random_uuid(), ?, ?, ?, 'K-1', ?)",
                world.tenant.id().value(), who.account().value(), instrument, SPRING.minusYears(1), who.account().value());
        return who;
    }

    @Test
    void itCanOnlyBeAddedAndGoesWithItsAssessment() {
        Assessment three = take(world.group, 3, SPRING);
        world.assessments.add(world.leader, three.id(), FINAL);
        for (String attack : List.of("update assessment_further set outcome = '{}'", "delete from assessment_further")) {
            RuntimeException refused = assertThrows(RuntimeException.class, () -> world.run(attack), attack);
            assertTrue(String.valueOf(refused.getCause()).contains("permission denied"), String.valueOf(refused.getCause()));
        }
        int gone = world.database.store().inTransaction(world.tenant.id(), tx -> new AssessmentKeeper().delete(tx, world.tenant.id(), List.of(three.id().value())));
        assertEquals(1, gone);
        assertEquals(0, world.count("select count(*) from assessment_further"));
    }

    private Assessment take(UnitId unit, int points, LocalDate day) {
        return take(maths, unit, points, day, world.leader);
    }

    private Assessment take(String instrument, UnitId unit, int points, LocalDate day, Caller by) {
        ChildId child = world.child(LocalDate.of(2016, 6, 1), unit);
        String answers = IntStream.rangeClosed(1, 10).mapToObj(i -> "\"m3-" + i + "\":" + (i <= points ? 1 : 0)).collect(Collectors.joining(",", "{", "}"));
        Assessment taken = world.assessments.start(by, new NewAssessment(child, instrument, day, answers, true, Setting.NONE.with(Key.GRADE, "3").with(Key.MODE, "class"), null));
        return world.assessments.get(by, taken.id());
    }

    private NormQuery query(UnitId unit, String edition) {
        return new NormQuery(new ReportQuery(maths, "grade-3", "maths", unit, 2025), edition, 0);
    }

    /** C, percentile and band. */
    private static String maths(String outcome) {
        Outcome.ScaleScore score = StoredOutcome.CODEC.read(outcome).scale("maths").orElseThrow();
        return score.scores().get(ScoreKind.C).toPlainString() + " " + ((Measure.Value) score.percentile()).number().toPlainString() + " " + score.band().orElseThrow();
    }

    private static List<Integer> counted(NormPreview preview) {
        return List.of(preview.single().open(), preview.single().added(), preview.single().unfit());
    }

    /** All that is stored of the assessments. */
    private String stored() {
        return world.text("select string_agg(md5(a::text), ',' order by a.id) from assessment a");
    }
}
