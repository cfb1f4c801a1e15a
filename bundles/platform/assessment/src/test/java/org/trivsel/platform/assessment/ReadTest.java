package org.trivsel.platform.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Assessments.DueWindow;
import org.trivsel.assessment.Course;
import org.trivsel.assessment.Draft;
import org.trivsel.assessment.Due;
import org.trivsel.assessment.GroupPage;
import org.trivsel.assessment.GroupRow;
import org.trivsel.assessment.HistoryEntry;
import org.trivsel.assessment.NewAssessment;
import org.trivsel.audit.AuditEvent;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Outdated;
import org.trivsel.registry.ChildId;

class ReadTest {
    private final World world = new World();
    private final LocalDate today = world.today;

    @Test
    void aReadWritesNothingButItsAuditEntry() {
        Assessment complete = world.assessments.start(world.pedagogue, world.whole(world.child));
        assertEquals(1 + 2, world.database.statements(() -> world.assessments.get(world.pedagogue, complete.id())));
        assertEquals("assessment.read", world.audit.last().action());
        assertEquals(world.child.value(), world.audit.last().subject());
        assertEquals(1 + 2, world.database.statements(() -> world.assessments.ofChild(world.pedagogue, world.child)));
    }

    @Test
    void theAssessmentsOfAChildComeNewestFirst() {
        Assessment now = world.assessments.start(world.pedagogue, world.whole(world.child));
        Assessment before = world.assessments.start(world.pedagogue,
                new NewAssessment(world.child, world.instrument, today.minusDays(30), World.allAnswers(), true));
        assertEquals(List.of(now, before), world.assessments.ofChild(world.pedagogue, world.child));
        assertEquals(List.of(), world.assessments.ofChild(world.without(world.pedagogue), world.child));
        assertEquals(List.of(), world.assessments.ofChild(world.pedagogue, world.child(today.minusYears(5), world.group)));
        assertThrows(NotFound.class, () -> world.assessments.ofChild(world.pedagogue, world.child(today.minusYears(5), world.otherGroup)));
    }

    @Test
    void aResultIsReadWithItsChildAndItsCourseInOneStatement() {
        Assessment before = world.assessments.start(world.pedagogue,
                new NewAssessment(world.child, world.instrument, today.minusDays(30), World.allAnswers(), true));
        Assessment now = world.assessments.start(world.pedagogue, world.whole(world.child));
        int entries = world.audit.events.size();
        assertEquals(1 + 2, world.database.statements(() -> world.assessments.withCourse(world.pedagogue, before.id())));
        assertEquals(List.of("assessment.read"), world.audit.events.subList(entries, entries + 1).stream().map(AuditEvent::action).toList());
        assertEquals(entries + 1, world.audit.events.size());
        assertEquals(world.child.value(), world.audit.last().subject());
        Course course = world.assessments.withCourse(world.pedagogue, before.id());
        assertEquals(before, course.assessment());
        assertEquals(List.of(now, before), course.all());
        assertEquals("Ella Holm", course.child().name());
        assertEquals(world.group, course.child().unit());
        assertEquals(List.of(), course.history());
    }

    @Test
    void aCourseIsReadByThoseOnlyWhoMayReadItsChild() {
        ChildId elsewhere = world.child(today.minusYears(5), world.otherGroup);
        Assessment theirs = world.assessments.start(world.leader, world.whole(elsewhere));
        assertThrows(NotFound.class, () -> world.assessments.withCourse(world.pedagogue, theirs.id()));
        assertEquals(elsewhere.value(), world.audit.last().subject());
        assertThrows(NotFound.class, () -> world.assessments.withCourse(world.without(world.leader), theirs.id()));
        assertThrows(NotFound.class, () -> new World().assessments.withCourse(new World().leader, theirs.id()));
        assertThrows(Forbidden.class, () -> world.assessments.withCourse(world.caller("Ada", Role.ADMINISTRATION, null), theirs.id()));
    }

    @Test
    void aHistoryTellsWhoDecidedWhyAndWhichAnswersLost() {
        Assessment complete = world.assessments.start(world.pedagogue, world.whole(world.child));
        Assessment open = world.assessments.reopen(world.leader, complete.id(), "Et svar var byttet om");
        world.assessments.answer(world.leader, complete.id(), open.revision(), "{\"lis-item-00\":0}");
        assertThrows(Outdated.class, () -> world.assessments.answer(world.pedagogue, complete.id(), open.revision(), "{\"lis-item-00\":1}"));
        List<HistoryEntry> history = world.assessments.withCourse(world.pedagogue, complete.id()).history();
        assertEquals(List.of(HistoryEntry.Kind.REOPEN, HistoryEntry.Kind.LATE), history.stream().map(HistoryEntry::kind).toList());
        assertEquals(List.of("Lene", "Anna"), history.stream().map(HistoryEntry::by).toList());
        assertEquals("Et svar var byttet om", history.get(0).reason());
        assertEquals(complete.outcome(), history.get(0).outcome());
        assertEquals("{\"lis-item-00\": 1}", history.get(1).answers());
        assertEquals(1 + 3, world.database.statements(() -> world.assessments.withCourse(world.pedagogue, complete.id())));
    }

    @Test
    void administrationReadsNoAssessment() {
        Caller administration = world.caller("Ada", Role.ADMINISTRATION, null);
        Assessment complete = world.assessments.start(world.pedagogue, world.whole(world.child));
        assertThrows(Forbidden.class, () -> world.assessments.get(administration, complete.id()));
        assertThrows(Forbidden.class, () -> world.assessments.ofChild(administration, world.child));
        assertThrows(Forbidden.class, () -> world.group(administration, world.group, null));
        assertEquals(List.of(), world.assessments.drafts(administration));
        assertEquals(List.of(), world.due(administration, windows(), 20));
    }

    @Test
    void draftsAreOnesOwnWithTheLastTouchedFirst() {
        Assessment first = world.assessments.start(world.pedagogue, world.draft());
        Assessment second = world.assessments.start(world.pedagogue, world.draft());
        world.assessments.answer(world.pedagogue, first.id(), 1, "{\"lis-item-00\":1,\"lis-item-01\":0}");
        world.assessments.start(world.leader, world.draft());
        List<Draft> drafts = world.assessments.drafts(world.pedagogue);
        assertEquals(List.of(first.id(), second.id()), drafts.stream().map(draft -> draft.assessment().id()).toList());
        assertEquals(2, drafts.get(0).answered());
        assertEquals("Ella Holm", drafts.get(0).child().name());
        assertEquals(world.group, drafts.get(0).child().unit());
        assertEquals(1 + 2, world.database.statements(() -> world.assessments.drafts(world.pedagogue)));
    }

    @Test
    void aGroupShowsEveryChildWithItsNewest() {
        ChildId bo = world.child("Bo", today.minusYears(4), world.group, World.LONG_AGO, null);
        world.child("Left", today.minusYears(4), world.group, World.LONG_AGO, today.minusDays(1));
        world.child("Elsewhere", today.minusYears(4), world.otherGroup, World.LONG_AGO, null);
        world.assessments.start(world.pedagogue, new NewAssessment(world.child, world.instrument, today.minusDays(9), World.allAnswers(), true));
        Assessment latest = world.assessments.start(world.pedagogue, world.whole(world.child));
        Assessment gone = world.assessments.start(world.pedagogue, world.whole(world.child));
        world.assessments.voidBecause(world.leader, gone.id(), "Forkert barn");
        Assessment draft = world.assessments.start(world.pedagogue, world.draft());
        GroupPage page = world.group(world.pedagogue, world.group, null);
        assertEquals(List.of(bo, world.child), page.rows().stream().map(row -> row.child().id()).toList());
        assertNull(page.rows().get(0).latest());
        assertEquals(latest, page.rows().get(1).latest());
        assertEquals(draft, page.rows().get(1).draft());
        assertNull(page.next());
        assertEquals(1 + 2, world.database.statements(() -> world.group(world.pedagogue, world.group, null)));
    }

    @Test
    void aGroupThatIsNotTheCallersIsNotThere() {
        assertThrows(NotFound.class, () -> world.group(world.pedagogue, world.otherGroup, null));
        assertThrows(NotFound.class, () -> world.group(world.pedagogue, world.top, null));
        World other = new World();
        assertThrows(NotFound.class, () -> world.group(world.caller("Top", Role.LEADER, null), other.group, null));
        assertThrows(Invalid.class, () -> world.group(world.pedagogue, world.group, "nonsense"));
    }

    @Test
    void smallAndLargeUnitsArePagedWithoutGapOrDouble() {
        world.children(130, world.group);
        world.children(500, world.otherGroup);
        assertEquals(131, all(world.pedagogue, world.group).size());
        List<ChildId> all = all(world.leader, world.top);
        assertEquals(631, all.size());
        assertEquals(631, new HashSet<>(all).size());
    }

    @Test
    void dueAreThoseWithoutTheFormOfTheirAgeOldestFirst() {
        ChildId old = world.child("Old", today.minusYears(5), world.group, World.LONG_AGO, null);
        ChildId done = world.child("Done", today.minusYears(5), world.group, World.LONG_AGO, null);
        world.child("Else", today.minusYears(5), world.otherGroup, World.LONG_AGO, null);
        world.child("Left", today.minusYears(5), world.group, World.LONG_AGO, today.minusDays(1));
        world.child("Small", today.minusYears(1), world.group, World.LONG_AGO, null);
        world.assessments.start(world.pedagogue, world.whole(done));
        List<Due> due = world.due(world.pedagogue, windows(), 20);
        assertEquals(List.of(old, world.child), due.stream().map(one -> one.child().id()).toList());
        assertEquals(List.of("old", "young"), due.stream().map(Due::form).toList());
        assertEquals(1, world.due(world.pedagogue, windows(), 1).size());
        assertEquals(3, world.due(world.leader, windows(), 20).size());
        assertEquals(3, world.due(world.caller("All", Role.LEADER, null), windows(), 20).size());
        assertEquals(1 + 2, world.database.statements(() -> world.due(world.pedagogue, windows(), 20)));
    }

    @Test
    void aVoidedOneDoesNotCountAsDone() {
        Assessment complete = world.assessments.start(world.pedagogue, world.whole(world.child));
        assertEquals(List.of(), world.due(world.pedagogue, windows(), 20));
        world.assessments.voidBecause(world.leader, complete.id(), "Forkert barn");
        assertEquals(1, world.due(world.pedagogue, windows(), 20).size());
    }

    @Test
    void whoeverHasADraftIsNotDueAsWell() {
        Assessment draft = world.assessments.start(world.leader, world.draft());
        assertEquals(List.of(), world.due(world.pedagogue, windows(), 20));
        world.assessments.deleteDraft(world.leader, draft.id());
        assertEquals(1, world.due(world.pedagogue, windows(), 20).size());
    }

    private List<ChildId> all(Caller caller, org.trivsel.registry.UnitId unit) {
        List<ChildId> found = new ArrayList<>();
        String cursor = null;
        do {
            GroupPage page = world.group(caller, unit, cursor);
            assertTrue(page.rows().size() <= 50);
            page.rows().stream().map(GroupRow::child).forEach(child -> found.add(child.id()));
            assertNotNull(page.rows().get(0).child().unitName());
            cursor = page.next();
        } while (cursor != null);
        return found;
    }

    private List<DueWindow> windows() {
        return List.of(new DueWindow("young", today.minusYears(4).minusMonths(6).plusDays(1), today.minusYears(3)),
                new DueWindow("old", today.minusYears(7).plusDays(1), today.minusYears(4).minusMonths(6)));
    }
}
