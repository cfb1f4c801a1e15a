package org.trivsel.platform.roster.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trivsel.platform.roster.fixture.Numbers;
import org.trivsel.platform.roster.fixture.DanishList;
import org.trivsel.platform.roster.number.NationalNumber;
import org.trivsel.platform.roster.number.Sex;
import org.trivsel.platform.roster.read.ReadLimits;
import org.trivsel.platform.roster.read.Reading;
import org.trivsel.platform.roster.read.RosterFile;
import org.trivsel.platform.roster.read.RosterReader;
import org.trivsel.platform.roster.read.RosterRow;
import org.trivsel.platform.roster.read.RosterRules;

/** Rules that hold for the plan of any list, however its cells are mixed up, over any register. */
class PlanFuzzTest {
    private static final int ROUNDS = 400;

    private static final Map<String, List<String>> LANGUAGES = Map.of("", List.of(), "dansk", List.of("da"), "dansk, arabisk", List.of("da", "ar"),
            "tyrkisk", List.of("tr"), "somali", List.of("so"), "polsk", List.of("pl"), "dansk og engelsk", List.of("da", "en"));

    private final Set<Class<?>> seen = new HashSet<>();

    @Test
    void everyRowIsTakenOrRejectedAndNoChildIsPlannedTwice() {
        assertTimeoutPreemptively(Duration.ofSeconds(180), () -> {
            for (int seed = 0; seed < ROUNDS; seed++) {
                Random random = new Random(seed);
                Reading reading = new RosterReader(ReadLimits.USUAL).read(mixedUp(random), RosterRules.of(Numbers.DANISH, "da", Plans.TODAY));
                if (reading instanceof RosterFile file) {
                    PlanOptions options = new PlanOptions(random.nextBoolean(), random.nextBoolean());
                    check("seed " + seed, file, new RosterPlanner(NationalNumber::digits).plan(register(random), file, Plans.TODAY, options), options);
                }
            }
        });
        assertEquals(Set.of(PlannedChild.Created.class, PlannedChild.Changed.class, PlannedChild.Unchanged.class, PlannedChild.Ended.class,
                EnrolmentStep.Begin.class, EnrolmentStep.Correct.class, EnrolmentStep.End.class), seen, "the lists were mixed up enough");
    }

    private void check(String seed, RosterFile file, RosterPlan plan, PlanOptions options) {
        Set<Integer> covered = new HashSet<>();
        Set<String> known = new HashSet<>();
        plan.rejected().forEach(row -> covered.add(row.row().line()));
        for (PlannedChild child : plan.children()) {
            covered.addAll(child.lines());
            seen.add(child.getClass());
            if (child instanceof PlannedChild.Changed changed) {
                assertTrue(known.add(changed.known().id()), seed);
                steps(seed, changed.steps());
            } else if (child instanceof PlannedChild.Unchanged unchanged) {
                assertTrue(known.add(unchanged.known().id()), seed);
            } else if (child instanceof PlannedChild.Ended ended) {
                assertTrue(options.endMissing() && known.add(ended.known().id()), seed);
                steps(seed, ended.steps());
            }
        }
        assertEquals(file.rows().stream().map(RosterRow::line).collect(Collectors.toSet()), covered, seed);
        assertTrue(options.createUnits() || plan.units().isEmpty(), seed);
        file.rows().stream().filter(row -> !row.isFine())
                .forEach(row -> assertTrue(plan.rejected().stream().anyMatch(rejected -> rejected.row() == row), seed));
    }

    /** No enrolment is touched twice, and none ends before it starts. */
    private void steps(String seed, List<EnrolmentStep> steps) {
        Set<String> touched = new HashSet<>();
        for (EnrolmentStep step : steps) {
            seen.add(step.getClass());
            if (step instanceof EnrolmentStep.Begin begin) {
                assertTrue(begin.to() == null || !begin.to().isBefore(begin.from()), seed);
            } else if (step instanceof EnrolmentStep.Correct correct) {
                assertTrue(touched.add(correct.enrolment().id()), seed);
                assertTrue(correct.to() == null || !correct.to().isBefore(correct.from()), seed);
            } else if (step instanceof EnrolmentStep.End end) {
                assertTrue(touched.add(end.enrolment().id()), seed);
                assertTrue(!end.lastDay().isBefore(end.enrolment().from()), seed);
            }
        }
    }

    /** A list whose cells have partly changed places, and some of whose rows stand there again. */
    private static byte[] mixedUp(Random random) {
        List<List<String>> rows = new DanishList(random.nextInt(5)).rows(60, random.nextInt(10));
        for (int i = random.nextInt(60); i > 0; i--) {
            List<String> one = rows.get(1 + random.nextInt(60));
            List<String> other = rows.get(1 + random.nextInt(60));
            int cell = random.nextInt(one.size());
            String kept = one.get(cell);
            one.set(cell, other.get(cell));
            other.set(cell, random.nextInt(4) == 0 ? "" : kept);
        }
        for (int i = random.nextInt(10); i > 0; i--) {
            rows.add(rows.get(1 + random.nextInt(60)));
        }
        return String.join("\n", rows.stream().map(row -> String.join(";", row)).toList()).getBytes(StandardCharsets.UTF_8);
    }

    /** Some of the children of such a list: one in four as the list has it, the others somewhat changed, at any unit and time. */
    private static RosterSnapshot register(Random random) {
        List<KnownChild> children = new ArrayList<>();
        for (List<String> row : new DanishList(random.nextInt(5)).rows(60, 0).subList(1, 61)) {
            String id = "child-" + children.size();
            if (random.nextBoolean()) {
                children.add(random.nextInt(4) == 0 ? same(id, row) : changed(id, row, random));
            }
        }
        return new RosterSnapshot(DanishList.units(), children);
    }

    private static KnownChild same(String id, List<String> row) {
        List<KnownCustodian> custodians = List.of(new KnownCustodian("1", row.get(11), false), new KnownCustodian("2", row.get(12), false));
        return new KnownChild(id, row.get(0).replace("-", ""), null, row.get(1), row.get(2), date(row.get(3)),
                row.get(4).equals("pige") ? Sex.FEMALE : Sex.MALE, LANGUAGES.get(row.get(9)), row.get(10).equals("ja"), custodians,
                List.of(new KnownEnrolment(id + "-1", row.get(5) + " > " + row.get(6), date(row.get(7)), null)));
    }

    private static KnownChild changed(String id, List<String> row, Random random) {
        List<KnownUnit> units = DanishList.units();
        LocalDate birth = date(row.get(3));
        List<KnownEnrolment> enrolments = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate from = birth.plusDays(random.nextInt(2_500));
            enrolments.add(new KnownEnrolment(id + "-" + i, units.get(random.nextInt(units.size())).id(), from,
                    random.nextBoolean() ? null : from.plusDays(random.nextInt(1_500))));
        }
        return new KnownChild(id, random.nextInt(3) == 0 ? null : row.get(0).replace("-", ""), null, row.get(1),
                random.nextInt(5) == 0 ? "Andersen" : row.get(2), birth, null, List.of(), false, List.of(), enrolments);
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text, DateTimeFormatter.ofPattern("dd-MM-uuuu"));
    }
}
