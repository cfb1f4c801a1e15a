package org.trivsel.platform.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Assessment.Status;
import org.trivsel.assessment.NewAssessment;
import org.trivsel.audit.AuditEvent;
import org.trivsel.platform.assessment.instrument.TestTool;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;

class StartTest {
    private final World world = new World();

    @Test
    void aDraftIsPinnedToVersionAndForm() {
        Assessment draft = world.assessments.start(world.pedagogue, world.draft());
        assertEquals(Status.DRAFT, draft.status());
        assertEquals("1.0.0", draft.definitionVersion());
        assertEquals("young", draft.form());
        assertEquals(1, draft.revision());
        assertEquals("{}", draft.answers());
        assertEquals(world.group, draft.unit());
        assertNull(draft.outcome());
        assertEquals(draft, world.assessments.get(world.pedagogue, draft.id()));
    }

    @Test
    void allAtOnceIsScoredAndKeepsItsNorms() {
        Assessment complete = world.assessments.start(world.pedagogue, world.whole(world.child));
        assertEquals(Status.COMPLETE, complete.status());
        assertEquals("first", complete.normEdition());
        assertNotNull(complete.completedAt());
        assertTrue(complete.outcome().contains("\"spoken-language\""));
        assertEquals(complete.outcome(), world.assessments.get(world.pedagogue, complete.id()).outcome());
    }

    @Test
    void threeStatementsBesideTenantAndSignIn() {
        world.assessments.start(world.pedagogue, world.whole(world.child));
        assertEquals(1 + 3, world.database.statements(() -> world.assessments.start(world.pedagogue, world.whole(world.child))));
    }

    @Test
    void whoBeginsWithTheFirstAnswerIsToldOfADraftThereIs() {
        var first = new NewAssessment(world.child, world.instrument, LocalDate.now(), "{\"lis-item-00\":1}", false);
        Assessment draft = world.assessments.startFirst(world.pedagogue, first);
        assertEquals("draft-there", assertThrows(Conflict.class, () -> world.assessments.startFirst(world.leader, first)).code());
        assertEquals(1, world.count("select count(*) from assessment"));
        world.assessments.deleteDraft(world.pedagogue, draft.id());
        assertEquals(5, world.database.statements(() -> world.assessments.startFirst(world.leader, first)) - 1, "as ever, and two for looking first");
    }

    @Test
    void ofManyWhoBeginAtTheSameTimeOneDoes() throws Exception {
        var first = new NewAssessment(world.child, world.instrument, LocalDate.now(), "{\"lis-item-00\":1}", false);
        var together = new CyclicBarrier(4);
        Callable<Boolean> begin = () -> {
            together.await();
            try {
                world.assessments.startFirst(world.pedagogue, first);
                return true;
            } catch (Conflict e) {
                return false;
            }
        };
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            int begun = 0;
            for (Future<Boolean> one : people.invokeAll(List.of(begin, begin, begin, begin))) {
                begun += one.get() ? 1 : 0;
            }
            assertEquals(1, begun);
        } finally {
            people.shutdownNow();
        }
        assertEquals(1, world.count("select count(*) from assessment"));
    }

    @Test
    void whoMayNotSeeTheChildIsNotToldOfItsDraft() {
        var first = new NewAssessment(world.child, world.instrument, LocalDate.now(), "{\"lis-item-00\":1}", false);
        world.assessments.startFirst(world.pedagogue, first);
        Caller elsewhere = world.caller("Bent", Role.PEDAGOGUE, world.otherGroup);
        assertThrows(NotFound.class, () -> world.assessments.startFirst(elsewhere, first));
    }

    @Test
    void theUnitIsTheOneOnTheDay() {
        LocalDate moved = world.today.minusDays(10);
        ChildId child = world.child("Karl", world.today.minusYears(4), world.otherGroup, World.LONG_AGO, moved.minusDays(1));
        world.run("insert into enrolment (tenant_id, id, child_id, unit_id, valid_from) values (?, ?, ?, ?, ?)", world.tenant.id().value(),
                UUID.randomUUID(), child.value(), world.group.value(), moved);
        var then = new NewAssessment(child, world.instrument, moved.minusDays(1), null, false);
        assertEquals(world.otherGroup, world.assessments.start(world.pedagogue, then).unit());
    }

    @Test
    void everyMisfitIsNamedAndNothingIsWritten() {
        var begun = new NewAssessment(world.child, world.instrument, world.today, "{\"lis-item-00\":7,\"nothing\":1,\"lis-item-01\":1}", false);
        Invalid refused = assertThrows(Invalid.class, () -> world.assessments.start(world.pedagogue, begun));
        assertEquals(List.of("lis-item-00", "nothing"), refused.faults().stream().map(Fault::where).toList());
        assertFalse(refused.getMessage().contains("7"));
        assertEquals(0, world.count("select count(*) from assessment"));
    }

    @Test
    void theDayMustBePossible() {
        assertEquals("date-future", refusedOn(world.today.plusDays(2)));
        assertEquals("before-birth", refusedOn(world.today.minusYears(5)));
        assertEquals("too-young", refusedOn(world.today.minusYears(2)));
    }

    @Test
    void nothingCannotBeCompleted() {
        var empty = new NewAssessment(world.child, world.instrument, world.today, null, true);
        assertEquals("answers-none", assertThrows(Invalid.class, () -> world.assessments.start(world.pedagogue, empty)).faults().get(0).code());
    }

    @Test
    void aChildElsewhereIsNotThereAndTheAuditSaysSo() {
        ChildId elsewhere = world.child(world.today.minusYears(4), world.otherGroup);
        ChildId unknown = new ChildId(UUID.randomUUID());
        for (ChildId child : List.of(elsewhere, unknown)) {
            assertThrows(NotFound.class, () -> world.assessments.start(world.pedagogue, world.whole(child)));
            assertEquals(AuditEvent.Outcome.DENIED, world.audit.last().outcome());
            assertEquals(child.value(), world.audit.last().subject());
        }
    }

    @Test
    void aChildThatLeftIsNotThere() {
        ChildId left = world.child("Bo", world.today.minusYears(4), world.group, World.LONG_AGO, world.today.minusDays(1));
        assertThrows(NotFound.class, () -> world.assessments.start(world.pedagogue, world.whole(left)));
    }

    @Test
    void whoMayNowhereIsForbidden() {
        Caller administration = world.caller("Ada", Role.ADMINISTRATION, null);
        assertThrows(Forbidden.class, () -> world.assessments.start(administration, world.draft()));
    }

    @Test
    void anInstrumentWhoseToolIsNotEnabledOrStoppedIsNotThere() {
        assertThrows(NotFound.class, () -> world.assessments.start(world.without(world.pedagogue), world.draft()));
        var unknown = new NewAssessment(world.child, "unknown", world.today, null, false);
        assertThrows(NotFound.class, () -> world.assessments.start(world.pedagogue, unknown));
        assertEquals(40, TestTool.items().size());
    }

    @Test
    void anotherTenantsChildIsNotThere() {
        World other = new World();
        var foreign = new NewAssessment(other.child, world.instrument, world.today, null, false);
        assertThrows(NotFound.class, () -> world.assessments.start(world.caller("Top", Role.LEADER, null), foreign));
    }

    private String refusedOn(LocalDate day) {
        var begun = new NewAssessment(world.child, world.instrument, day, null, false);
        return assertThrows(Invalid.class, () -> world.assessments.start(world.pedagogue, begun)).faults().get(0).code();
    }
}
