package org.trivsel.platform.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.NewAssessment;
import org.trivsel.assessment.ReportQuery;
import org.trivsel.assessment.UnitReport;
import org.trivsel.assessment.UnitReport.Counted;
import org.trivsel.assessment.UnitReport.InBand;
import org.trivsel.assessment.UnitReport.Line;
import org.trivsel.audit.AuditEvent.Outcome;
import org.trivsel.platform.assessment.instrument.TestTool;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;

/** Results counted by unit: what a leader sees, whom nobody finds in it, and who sees nothing. */
class UnitReportTest {
    private final World world = new World();
    private final LocalDate today = world.today;
    private final int year = ReportQuery.yearOf(today);
    private final String test = "report-" + world.tool;
    private final UnitId town = world.unit(null);
    private final UnitId north = world.unit(town);
    private final UnitId south = world.unit(town);
    private final UnitId northA = world.unit(north);
    private final UnitId northB = world.unit(north);
    private final UnitId northC = world.unit(north);
    private final UnitId southA = world.unit(south);
    private final Caller leaderOfTown = world.caller("Tove", Role.LEADER, town);
    private final Caller leaderOfNorth = world.caller("Nora", Role.LEADER, north);
    private final Caller leaderOfSouth = world.caller("Sune", Role.LEADER, south);
    private final Map<Band, Assessment> taken = new EnumMap<>(Band.class);

    UnitReportTest() {
        new TestTool(world.tool).withFile("instruments/" + test + ".yaml", """
                format: trivsel-instrument/1
                id: %s
                version: 1.0.0
                released: 2020-01-01
                languages: [da]
                title: {da: "Prøve"}
                bands:
                  - {id: level, by: raw, bands: [{id: low, to: 2, title: {da: "Lav"}}, {id: mid, to: 7, title: {da: "Midt"}}, {id: high, to: 10, title: {da: "Høj"}}]}
                items:
                  - {id: points, kind: score, range: {from: 0, to: 10}, prompt: {da: "Point"}}
                  - {id: more, kind: score, range: {from: 0, to: 10}, prompt: {da: "Mere"}}
                parts:
                  - {id: entry, title: {da: "Point"}, respondent: staff}
                forms:
                  - {id: one, title: {da: "Et"}, ages: {from: 0y0m0d, before: 18y0m0d}, parts: [{part: entry, items: [points, more]}]}
                scales:
                  - {id: all, title: {da: "I alt"}, items: [points], missing: {limit: 0, rule: zero}, bands: level}
                  - {id: plain, title: {da: "Rå"}, items: [more], missing: {limit: 1, rule: zero}}
                """.formatted(test)).startIn(world.library);
    }

    private enum Band {
        LOW("{\"points\":1}"), MID("{\"points\":5}"), HIGH("{\"points\":9}"), NONE("{\"more\":1}");

        private final String answers;

        Band(String answers) {
            this.answers = answers;
        }
    }

    @Test
    void aSchoolByItsClassesAndAMunicipalityByItsSchools() {
        give(northA, 6, 7, 5);
        give(northB, 5, 10, 6);
        give(southA, 5, 5, 5);
        world.children(3, northA);
        UnitReport school = report(leaderOfNorth, north);
        assertEquals(List.of(northA, northB).stream().map(UnitId::value).sorted().toList(), school.below().stream().map(line -> line.unit().value()).sorted().toList());
        assertEquals(new Counted(18, Optional.of(new BigDecimal("4.8")), in(6, 7, 5), 0), of(school, northA).counted().orElseThrow(), "(6 + 35 + 45) / 18 is 4.8");
        assertEquals(21, of(school, northA).pupils(), "three more are there without a result");
        assertEquals(new Counted(39, Optional.of(new BigDecimal("5.0")), in(11, 17, 11), 0), school.whole().counted().orElseThrow());
        UnitReport all = report(leaderOfTown, town);
        assertEquals(54, all.whole().counted().orElseThrow().assessed());
        assertEquals(List.of(39, 15).stream().sorted().toList(), all.below().stream().map(line -> line.counted().orElseThrow().assessed()).sorted().toList());
        assertEquals(school.whole(), of(all, north), "the same of a school, whoever asks");
        assertEquals(15, report(leaderOfSouth, southA).whole().counted().orElseThrow().assessed(), "a class has nothing below it");
    }

    @Test
    void whatIsAboutFewIsHeldBackAndCannotBeFoundBySubtraction() {
        give(northA, 6, 7, 5);
        give(northB, 7, 8, 6);
        give(northC, 1, 9, 9);
        UnitReport school = report(leaderOfNorth, north);
        assertTrue(school.whole().counted().isPresent());
        assertTrue(of(school, northC).heldBack(), "one child is low there");
        List<Line> shown = school.below().stream().filter(line -> line.counted().isPresent()).toList();
        assertEquals(1, shown.size(), "with two shown the third is a difference");
        int[] rest = bands(school.whole().counted().orElseThrow());
        shown.forEach(line -> {
            int[] those = bands(line.counted().orElseThrow());
            IntStream.range(0, rest.length).forEach(i -> rest[i] -= those[i]);
        });
        assertTrue(IntStream.of(rest).allMatch(many -> many == 0 || many >= school.least()), "what is left over is about enough children");
    }

    @Test
    void theReportOfTheMunicipalityTellsNoMoreAboutASchoolThanItsOwn() {
        give(northA, 6, 7, 5);
        give(southA, 2, 9, 9);
        UnitReport all = report(leaderOfTown, town);
        assertTrue(all.whole().counted().isPresent());
        assertTrue(of(all, south).heldBack());
        assertTrue(of(all, north).heldBack(), "for the difference would be the other");
        assertEquals(Optional.empty(), report(leaderOfNorth, north).whole().counted(), "held back there as well: both lie on one table");
        assertEquals(Optional.empty(), report(leaderOfSouth, southA).whole().counted());
    }

    @Test
    void thatAllAreOfOneKindIsHeldBack() {
        give(northA, 12, 0, 0);
        Line line = report(leaderOfNorth, northA).whole();
        assertTrue(line.heldBack(), "else it is known of each");
        assertEquals(12, line.pupils());
    }

    @Test
    void thoseWithoutAScoreAreAKindOfTheirOwnAndNotInTheMean() {
        give(northA, 5, 5, 5, 5);
        assertEquals(new Counted(20, Optional.of(new BigDecimal("5.0")), in(5, 5, 5), 5), report(leaderOfNorth, northA).whole().counted().orElseThrow());
    }

    @Test
    void theNewestOfTheSchoolYearCountsOfThoseWhoAreThereToday() {
        List<ChildId> children = give(northA, 6, 7, 5);
        copy(Band.HIGH, children.get(0), today);
        world.run("update assessment set completed_at = completed_at - interval '1 hour' where id = ?", taken.get(Band.LOW).id().value());
        world.run("update assessment set completed_at = completed_at - interval '1 hour' where child_id = ? and sealed = (select sealed from assessment where id = ?)",
                children.get(0).value(), taken.get(Band.LOW).id().value());
        assertEquals(in(5, 7, 6), report(leaderOfTown, northA).whole().counted().orElseThrow().bands(), "the one completed last");
        copy(Band.HIGH, children.get(1), LocalDate.of(year, 7, 31));
        assertEquals(in(5, 7, 6), report(leaderOfTown, northA).whole().counted().orElseThrow().bands(), "one of the year before is in another report");
        assertTrue(world.assessments.report(leaderOfTown, new ReportQuery(test, "one", "all", northA, year - 1)).whole().heldBack(), "of a single child");
        world.run("update enrolment set valid_to = ? where child_id = ?", today.minusDays(1), children.get(17).value());
        assertEquals(in(5, 7, 5), report(leaderOfTown, northA).whole().counted().orElseThrow().bands(), "who has left is not counted");
        world.run("update assessment set status = 'V', reason = 'x' where child_id = ?", children.get(16).value());
        assertTrue(report(leaderOfTown, northA).whole().heldBack(), "what is void does not count, and four are too few");
    }

    @Test
    void itIsOneStatementForTheFiguresHoweverManyUnits() {
        give(northA, 6, 7, 5);
        long few = world.database.statements(() -> report(leaderOfTown, town));
        give(northB, 6, 7, 5);
        give(southA, 6, 7, 5);
        assertEquals(few, world.database.statements(() -> report(leaderOfTown, town)));
        assertEquals(4, few, "gate, reach, figures, entry");
    }

    @Test
    void anotherSchoolIsNotThere() {
        give(southA, 6, 7, 5);
        World others = new World();
        for (UnitId unit : List.of(south, southA, town, others.top)) {
            assertThrows(NotFound.class, () -> report(leaderOfNorth, unit));
            assertEquals(Outcome.DENIED, world.audit.last().outcome());
            assertEquals(unit.value(), world.audit.last().subject());
        }
        assertThrows(NotFound.class, () -> report(world.caller("Ib", Role.LEADER, null), others.top), "another municipality");
        assertThrows(Forbidden.class, () -> report(world.caller("Anna", Role.PEDAGOGUE, northA), northA));
        assertThrows(Forbidden.class, () -> report(world.caller("Ada", Role.ADMINISTRATION, null), town));
    }

    @Test
    void whatTheInstrumentDoesNotHaveIsNotThere() {
        assertThrows(NotFound.class, () -> world.assessments.report(leaderOfTown, new ReportQuery("unknown", "one", "all", town, year)));
        assertThrows(NotFound.class, () -> world.assessments.report(leaderOfTown, new ReportQuery(test, "two", "all", town, year)));
        assertThrows(NotFound.class, () -> world.assessments.report(leaderOfTown, new ReportQuery(test, "one", "plain", town, year)), "no bands");
        assertThrows(NotFound.class, () -> report(world.without(leaderOfTown, "another"), town));
    }

    @Test
    void theEntrySaysWhatAndNobodysName() {
        give(northA, 6, 7, 5);
        report(leaderOfNorth, north);
        assertEquals("assessment.report", world.audit.last().action());
        assertEquals(north.value(), world.audit.last().subject());
        assertEquals(test + " one all, school year " + year, world.audit.last().detail());
    }

    @Test
    void moreThanIsCountedAtOnceIsRefusedAndNothingIsWritten() {
        give(northA, 6, 7, 5);
        Reporting few = new Reporting(world.database.store(), new Guard(new TestAccess(world.audit), world.audit), world.library, 17);
        int entries = world.audit.events.size();
        Invalid refused = assertThrows(Invalid.class, () -> few.report(leaderOfNorth, new ReportQuery(test, "one", "all", northA, year)));
        assertEquals("report-many", refused.faults().get(0).code());
        assertEquals(entries, world.audit.events.size());
    }

    private UnitReport report(Caller caller, UnitId unit) {
        return world.assessments.report(caller, new ReportQuery(test, "one", "all", unit, year));
    }

    private static Line of(UnitReport report, UnitId unit) {
        return report.below().stream().filter(line -> line.unit().equals(unit)).findFirst().orElseThrow();
    }

    private static List<InBand> in(int low, int mid, int high) {
        return List.of(new InBand("low", low), new InBand("mid", mid), new InBand("high", high));
    }

    private static int[] bands(Counted counted) {
        return counted.bands().stream().mapToInt(InBand::children).toArray();
    }

    /** New children of the unit with results, as many in each band. */
    private List<ChildId> give(UnitId unit, int... many) {
        List<ChildId> all = new ArrayList<>();
        for (int i = 0; i < many.length; i++) {
            Band band = Band.values()[i];
            List<ChildId> children = many[i] == 0 ? List.of() : world.children(many[i], unit);
            children.forEach(child -> copy(band, child, today));
            all.addAll(children);
        }
        return all;
    }

    private void copy(Band band, ChildId child, LocalDate day) {
        take(band);
        world.run("""
                insert into assessment
                select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'child_id', ?::uuid, 'date', ?::date))).* from assessment a where a.id = ?
                """, child.value(), day, taken.get(band).id().value());
    }

    /** Taken once, elsewhere and long ago, to be copied. */
    private void take(Band band) {
        taken.computeIfAbsent(band, key -> world.assessments.start(world.leader, new NewAssessment(world.child, test, today.minusYears(3), key.answers, true)));
    }
}
