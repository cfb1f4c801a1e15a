package org.trivsel.platform.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Role;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;

/** A start number is given once a day, to one child, and stays. */
class NumberingTest {
    private static final int TABLETS = 12;

    private final World world = new World();
    private final List<ChildId> children = world.children(5, world.group);

    @Test
    void numbersFollowTheListAndStayWhateverComesLater() {
        assertEquals(Map.of(children.get(2), 1, children.get(0), 2), numbers(children.get(2), children.get(0)));
        ChildId late = world.child("Aage", world.today.minusYears(6), world.group, world.today, null);
        Map<ChildId, Integer> all = numbers(late, children.get(0), children.get(1), children.get(2));
        assertEquals(Map.of(children.get(2), 1, children.get(0), 2, late, 3, children.get(1), 4), all);
        assertEquals(all, numbers(), "whoever asks sees them all");
    }

    @Test
    void whoLeavesKeepsItForTheDay() {
        numbers(children.get(0), children.get(1));
        world.run("delete from enrolment where child_id = ?", children.get(0).value());
        assertEquals(Map.of(children.get(0), 1, children.get(1), 2, children.get(2), 3), numbers(children.get(1), children.get(2)));
    }

    @Test
    void aNewDayBeginsAnewAndForgetsTheOldOne() {
        numbers(children.get(0), children.get(1));
        world.run("update start_number set day = day - 1");
        assertEquals(Map.of(children.get(1), 1), numbers(children.get(1)));
        assertEquals(0, world.count("select count(*) from start_number where day < ?", world.today));
    }

    @Test
    void unitsHaveNumbersOfTheirOwnAndOnlyTheirChildren() {
        ChildId elsewhere = world.child(world.today.minusYears(6), world.otherGroup);
        assertEquals(Map.of(children.get(0), 1), numbers(elsewhere, children.get(0)));
        assertEquals(Map.of(elsewhere, 1, children.get(0), 2), world.assessments.startNumbers(world.caller("Lone", Role.PEDAGOGUE, world.top), world.top, List.of(elsewhere, children.get(0))));
    }

    @Test
    void tabletsOpenedAtOnceAgree() throws Exception {
        CyclicBarrier together = new CyclicBarrier(TABLETS);
        List<Callable<Map<ChildId, Integer>>> tablets = new ArrayList<>();
        for (int i = 0; i < TABLETS; i++) {
            List<ChildId> order = new ArrayList<>(children);
            Collections.rotate(order, i);
            tablets.add(() -> {
                together.await();
                return world.assessments.startNumbers(world.pedagogue, world.group, order);
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(TABLETS);
        Set<Map<ChildId, Integer>> seen = new HashSet<>();
        try {
            for (Future<Map<ChildId, Integer>> one : threads.invokeAll(tablets)) {
                seen.add(one.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(1, seen.size(), seen::toString);
        assertEquals(Set.of(1, 2, 3, 4, 5), new HashSet<>(seen.iterator().next().values()));
    }

    @Test
    void whoMayNotAssessThereHasNoNumbers() {
        assertThrows(NotFound.class, () -> world.assessments.startNumbers(world.pedagogue, world.otherGroup, List.of()));
        World other = new World();
        assertThrows(NotFound.class, () -> world.assessments.startNumbers(world.pedagogue, other.group, other.children(1, other.group)));
    }

    private Map<ChildId, Integer> numbers(ChildId... asked) {
        return world.assessments.startNumbers(world.pedagogue, world.group, List.of(asked));
    }
}
