package org.trivsel.platform.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Assessments.DueWindow;
import org.trivsel.assessment.Due;
import org.trivsel.assessment.DuePage;
import org.trivsel.assessment.DueQuery;
import org.trivsel.assessment.GroupCounts;
import org.trivsel.assessment.GroupPage;
import org.trivsel.assessment.GroupQuery;
import org.trivsel.assessment.GroupQuery.Show;
import org.trivsel.assessment.GroupRow;
import org.trivsel.assessment.NewAssessment;
import org.trivsel.assessment.Waiting;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;

/** Counts, filters and pages over many children, as the database finds them. */
class OverviewTest {
    private static final String NOTHING_RIGHT = World.allAnswers().replace(":1", ":0");
    private final World world = new World();
    private final LocalDate today = world.today;
    private final List<DueWindow> windows = List.of(
            new DueWindow("young", today.minusYears(4).minusMonths(6).plusDays(1), today.minusYears(3)),
            new DueWindow("old", today.minusYears(7).plusDays(1), today.minusYears(4).minusMonths(6)));

    @Test
    void aGroupIsCountedWholeWhateverIsShownOfIt() {
        world.children(130, world.group);
        ChildId weak = world.child("Åse", today.minusYears(4), world.group, World.LONG_AGO, null);
        ChildId strong = world.child("Ørn", today.minusYears(4), world.group, World.LONG_AGO, null);
        world.child("Small", today.minusYears(1), world.group, World.LONG_AGO, null);
        world.assessments.start(world.pedagogue, new NewAssessment(weak, world.instrument, today, NOTHING_RIGHT, true));
        world.assessments.start(world.pedagogue, world.whole(strong));
        world.assessments.start(world.leader, world.draft());
        GroupCounts counts = new GroupCounts(134, 130, 1, 2, 1);
        assertEquals(counts, page(world.pedagogue, world.group, Show.ALL, null).counts());
        assertEquals(counts, page(world.pedagogue, world.group, Show.NEEDS, null).counts());
        assertEquals(List.of(weak), children(Show.NEEDS));
        assertEquals(List.of(world.child), children(Show.DRAFT));
        List<ChildId> due = children(Show.DUE);
        assertEquals(130, due.size());
        assertEquals(130, new HashSet<>(due).size());
        assertFalse(due.contains(weak) || due.contains(strong) || due.contains(world.child));
        assertTrue(page(world.pedagogue, world.group, Show.DUE, null).rows().stream().map(GroupRow::due).allMatch("young"::equals));
        assertEquals(1 + 2, world.database.statements(() -> page(world.pedagogue, world.group, Show.DUE, null)));
    }

    @Test
    void whatIsReopenedOrVoidShowsNoNeedUntilItCountsAgain() {
        Assessment weak = world.assessments.start(world.pedagogue, new NewAssessment(world.child, world.instrument, today, NOTHING_RIGHT, true));
        assertEquals(new GroupCounts(1, 0, 0, 1, 1), page(world.pedagogue, world.group, Show.ALL, null).counts());
        world.assessments.reopen(world.leader, weak.id(), "Et svar var byttet om");
        assertEquals(new GroupCounts(1, 0, 1, 0, 0), page(world.pedagogue, world.group, Show.ALL, null).counts());
        world.assessments.complete(world.pedagogue, weak.id());
        assertEquals(new GroupCounts(1, 0, 0, 1, 1), page(world.pedagogue, world.group, Show.ALL, null).counts());
        world.assessments.voidBecause(world.leader, weak.id(), "Forkert barn");
        assertEquals(new GroupCounts(1, 1, 0, 0, 0), page(world.pedagogue, world.group, Show.ALL, null).counts());
    }

    @Test
    void aVeryLargeUnitIsNeitherCountedNorFiltered() {
        world.children(2100, world.otherGroup);
        world.assessments.start(world.leader, world.draft());
        GroupPage first = page(world.leader, world.top, Show.DRAFT, null);
        assertNull(first.counts());
        assertEquals(50, first.rows().size());
        assertTrue(first.rows().stream().anyMatch(row -> "young".equals(row.due())));
        assertEquals(50, page(world.leader, world.top, Show.DRAFT, first.next()).rows().size());
        assertEquals(List.of(world.child), page(world.leader, world.group, Show.DRAFT, null).rows().stream().map(row -> row.child().id()).toList());
    }

    @Test
    void whoIsDueIsPagedAndCountedWithoutGapOrDouble() {
        world.children(130, world.group);
        world.children(40, world.otherGroup);
        DuePage first = due(world.leader, null, null);
        assertEquals(171, first.all());
        assertFalse(first.more());
        assertEquals(171, all(world.leader, null).size());
        assertEquals(131, due(world.leader, world.group, null).all());
        assertEquals(131, all(world.leader, world.group).size());
        assertEquals(171, due(world.leader, null, first.next()).all());
        assertEquals(1 + 2, world.database.statements(() -> due(world.leader, null, null)));
        assertThrows(Invalid.class, () -> due(world.leader, null, "nonsense"));
    }

    @Test
    void amongVeryManyNobodyCountsToTheEndButAllAreListed() {
        world.children(2100, world.otherGroup);
        DuePage first = due(world.leader, null, null);
        assertEquals(100, first.all());
        assertTrue(first.more());
        assertEquals(2101, all(world.leader, null).size());
        assertEquals(1, due(world.leader, world.group, null).all());
    }

    @Test
    void oneBirthdayAndSeveralFormsLeaveNoGapAndNoDouble() {
        List<DueWindow> overlapping = Stream.of("young", "old").map(form -> new DueWindow(form, today.minusYears(6), today.minusYears(3))).toList();
        world.children(7, world.group);
        assertEquals(2 * world.count("select count(*) from child"), everybody(overlapping, 3).size());
        world.children(2100, world.group);
        assertEquals(2 * world.count("select count(*) from child"), everybody(overlapping, 200).size());
    }

    private List<String> everybody(List<DueWindow> overlapping, int limit) {
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            DuePage page = world.assessments.due(world.leader, new DueQuery(world.instrument, overlapping, null, cursor, limit));
            page.rows().forEach(due -> found.add(due.child().id() + " " + due.form()));
            cursor = page.next();
        } while (cursor != null);
        assertEquals(found.size(), new HashSet<>(found).size());
        return found;
    }

    @Test
    void whoIsDueElsewhereIsNotListed() {
        world.children(3, world.otherGroup);
        assertEquals(1, due(world.pedagogue, null, null).all());
        assertThrows(NotFound.class, () -> due(world.pedagogue, world.otherGroup, null));
        assertThrows(NotFound.class, () -> due(world.pedagogue, world.top, null));
        assertEquals(new DuePage(List.of(), 0, false, null), due(world.caller("Ada", Role.ADMINISTRATION, null), world.group, null));
    }

    @Test
    void whatWaitsIsOneUse() {
        Assessment draft = world.assessments.start(world.pedagogue, world.draft());
        world.children(9, world.group);
        int entries = world.audit.events.size();
        Waiting waiting = world.assessments.waiting(world.pedagogue, new DueQuery(world.instrument, windows, null, null, 6));
        assertEquals(List.of(draft.id()), waiting.drafts().stream().map(one -> one.assessment().id()).toList());
        assertEquals(6, waiting.due().rows().size());
        assertEquals(9, waiting.due().all());
        assertEquals(entries + 1, world.audit.events.size());
        assertEquals("assessment.waiting", world.audit.last().action());
        assertEquals(Stream.concat(Stream.of(world.child), waiting.due().rows().stream().map(due -> due.child().id())).map(ChildId::value).toList(),
                world.audit.last().subjects());
        assertEquals(1 + 3, world.database.statements(
                () -> world.assessments.waiting(world.pedagogue, new DueQuery(world.instrument, windows, null, null, 6))));
    }

    private GroupPage page(Caller caller, UnitId unit, Show show, @Nullable String cursor) {
        return world.assessments.group(caller, new GroupQuery(unit, world.instrument, windows, show, cursor));
    }

    private List<ChildId> children(Show show) {
        List<ChildId> found = new ArrayList<>();
        String cursor = null;
        do {
            GroupPage page = page(world.pedagogue, world.group, show, cursor);
            page.rows().forEach(row -> found.add(row.child().id()));
            cursor = page.next();
        } while (cursor != null);
        return found;
    }

    private DuePage due(Caller caller, @Nullable UnitId unit, @Nullable String cursor) {
        return world.assessments.due(caller, new DueQuery(world.instrument, windows, unit, cursor, 50));
    }

    private HashSet<ChildId> all(Caller caller, @Nullable UnitId unit) {
        HashSet<ChildId> found = new HashSet<>();
        String cursor = null;
        do {
            DuePage page = due(caller, unit, cursor);
            page.rows().stream().map(Due::child).forEach(child -> assertTrue(found.add(child.id())));
            cursor = page.next();
        } while (cursor != null);
        return found;
    }
}
