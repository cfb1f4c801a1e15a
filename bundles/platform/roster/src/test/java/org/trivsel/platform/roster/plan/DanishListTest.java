package org.trivsel.platform.roster.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivsel.platform.roster.fixture.DanishList;
import org.trivsel.platform.roster.number.NationalNumber;
import org.trivsel.platform.roster.read.ChildFacts;
import org.trivsel.platform.roster.read.FaultCode;
import org.trivsel.platform.roster.read.RosterFile;

/** The first thing a customer does: a list of two thousand children with twenty bad rows; and one ten times as long. */
class DanishListTest {
    private static final LocalDate TODAY = Plans.TODAY;
    private static final RosterPlanner PLANNER = new RosterPlanner(NationalNumber::digits);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takesTheGoodRowsAndNamesTheBad(boolean csv) {
        DanishList list = new DanishList(2026);
        RosterFile file = Plans.read(csv ? list.csv(2_000, 20) : list.xlsx(2_000, 20));
        RosterPlan plan = PLANNER.plan(new RosterSnapshot(DanishList.units(), List.of()), file, TODAY, PlanOptions.CAREFUL);
        assertEquals(new RosterPlan.Summary(0, 1_980, 0, 0, 0, 20), plan.summary());
        Map<Integer, FaultCode> first = new TreeMap<>();
        plan.rejected().forEach(row -> first.put(row.row().line(), row.faults().get(0).code()));
        assertEquals(new TreeMap<>(list.bad()), first);
    }

    @Test
    void isTheSameForTheSameSeed() {
        assertArrayEquals(new DanishList(1).csv(50, 5), new DanishList(1).csv(50, 5));
        assertEquals(new DanishList(1).rows(50, 5), new DanishList(1).rows(50, 5));
    }

    @Test
    void changesNothingTheSecondTime() {
        RosterFile file = Plans.read(new DanishList(5).csv(500, 0));
        RosterSnapshot empty = new RosterSnapshot(DanishList.units(), List.of());
        RosterSnapshot after = applied(PLANNER.plan(empty, file, TODAY, PlanOptions.CAREFUL));
        RosterPlan again = PLANNER.plan(after, file, TODAY, Plans.WHOLE_LIST);
        assertEquals(new RosterPlan.Summary(0, 0, 0, 0, 500, 0), again.summary());
    }

    @Test
    void plansTwentyThousandChildrenInSeconds() {
        DanishList list = new DanishList(9);
        RosterSnapshot empty = new RosterSnapshot(DanishList.units(), List.of());
        byte[] first = list.xlsx(20_000, 200);
        RosterSnapshot known = applied(PLANNER.plan(empty, Plans.read(first), TODAY, PlanOptions.CAREFUL));
        byte[] second = new DanishList(9).csv(20_000, 0);
        // The thread's own time: on a busy machine the clock on the wall says little.
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        RosterPlan plan = PLANNER.plan(known, Plans.read(second), TODAY, Plans.WHOLE_LIST);
        Duration taken = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        assertTrue(taken.compareTo(Duration.ofSeconds(6)) < 0, taken::toString);
        assertEquals(20_000, plan.summary().created() + plan.summary().unchanged() + plan.summary().changed());
        assertTrue(plan.summary().unchanged() > 19_000, plan.summary()::toString);
    }

    /** What would be registered had the plan been carried out. */
    private static RosterSnapshot applied(RosterPlan plan) {
        List<KnownChild> children = new ArrayList<>();
        for (PlannedChild planned : plan.children()) {
            PlannedChild.Created created = (PlannedChild.Created) planned;
            ChildFacts facts = created.child();
            String id = "child-" + children.size();
            List<KnownEnrolment> enrolments = created.steps().stream().map(step -> (EnrolmentStep.Begin) step)
                    .map(step -> new KnownEnrolment(id + "-1", ((UnitTarget.Existing) step.unit()).id(), step.from(), step.to())).toList();
            List<KnownCustodian> custodians = facts.custodians().stream().map(custodian -> new KnownCustodian(custodian.name(), custodian.name(),
                    Boolean.TRUE.equals(custodian.addressProtected()))).toList();
            children.add(new KnownChild(id, Objects.requireNonNull(facts.number()).digits(), facts.externalId(), facts.firstName(), facts.lastName(),
                    facts.birthDate(), facts.sex(), facts.languages(), Boolean.TRUE.equals(facts.addressProtected()), custodians, enrolments));
        }
        return new RosterSnapshot(DanishList.units(), children);
    }
}
