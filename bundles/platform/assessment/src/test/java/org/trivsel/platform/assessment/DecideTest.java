package org.trivsel.platform.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Role;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Assessment.Status;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.assessment.Assessments;
import org.trivsel.assessment.VoidedAssessments;
import org.trivsel.audit.AuditEvent;
import org.trivsel.instrument.AnswerCodec;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;

class DecideTest {
    private static final String WHY = "Forkert barn valgt";
    private final World world = new World();
    private final Assessment complete = world.assessments.start(world.pedagogue, world.whole(world.child));

    @Test
    void completingScoresOnceAndAlwaysTellsTheSame() {
        Assessment draft = world.assessments.start(world.pedagogue, world.draft());
        world.assessments.answer(world.pedagogue, draft.id(), 1, World.allAnswers());
        Assessment first = world.assessments.complete(world.pedagogue, draft.id());
        assertEquals(complete.outcome(), first.outcome());
        assertEquals(first, world.assessments.complete(world.leader, draft.id()));
        assertEquals(3, first.revision());
    }

    @Test
    void completingTakesThreeStatements() {
        Assessment draft = world.assessments.start(world.pedagogue, world.draft());
        world.assessments.answer(world.pedagogue, draft.id(), 1, World.allAnswers());
        assertEquals(1 + 3, world.database.statements(() -> world.assessments.complete(world.pedagogue, draft.id())));
    }

    @Test
    void anEmptyDraftCannotBeCompleted() {
        Assessment draft = world.assessments.start(world.pedagogue, world.draft());
        assertThrows(Invalid.class, () -> world.assessments.complete(world.pedagogue, draft.id()));
    }

    @Test
    void aLockedOneIsReopenedByALeaderWithAReasonAndItsOutcomeIsKept() {
        assertEquals(Status.LOCKED, world.assessments.lock(world.pedagogue, complete.id()).status());
        assertEquals(2, world.assessments.lock(world.pedagogue, complete.id()).revision());
        Assessment open = world.assessments.reopen(world.leader, complete.id(), "  " + WHY + " ");
        assertEquals(Status.DRAFT, open.status());
        assertEquals(WHY, open.voidedOrReopened());
        assertNull(open.outcome());
        assertNull(open.normEdition());
        assertNull(open.completedAt());
        assertEquals(new AnswerCodec().read(complete.answers()), new AnswerCodec().read(open.answers()));
        assertEquals(complete.outcome(), world.text("select outcome from assessment_event where what = 'reopen'"));
        assertEquals(2, world.count("select count(*) from assessment_event where assessment_id = ?", complete.id().value()));
    }

    @Test
    void whatWasReopenedCanBeChangedAndCompletedAnew() {
        Assessment open = world.assessments.reopen(world.leader, complete.id(), WHY);
        String flipped = World.allAnswers().replace(":1", ":2").replace(":0", ":1").replace(":2", ":0");
        world.assessments.answer(world.pedagogue, complete.id(), open.revision(), flipped);
        assertNotEquals(complete.outcome(), world.assessments.complete(world.pedagogue, complete.id()).outcome());
    }

    @Test
    void voidIsFinal() {
        Assessment gone = world.assessments.voidBecause(world.leader, complete.id(), WHY);
        assertEquals(Status.VOID, gone.status());
        assertEquals(complete.outcome(), gone.outcome());
        assertThrows(Conflict.class, () -> world.assessments.reopen(world.leader, complete.id(), WHY));
        assertThrows(Conflict.class, () -> world.assessments.complete(world.leader, complete.id()));
        assertThrows(Conflict.class, () -> world.assessments.lock(world.leader, complete.id()));
        assertThrows(Conflict.class, () -> world.assessments.voidBecause(world.leader, complete.id(), WHY));
        assertThrows(Conflict.class, () -> world.assessments.answer(world.leader, complete.id(), 2, "{\"lis-item-00\":1}"));
        assertEquals(Status.VOID, world.assessments.get(world.pedagogue, complete.id()).status());
    }

    @Test
    void aDraftCanBeVoidedButNotLockedOrReopened() {
        AssessmentId draft = world.assessments.start(world.pedagogue, world.draft()).id();
        assertThrows(Conflict.class, () -> world.assessments.lock(world.leader, draft));
        assertThrows(Conflict.class, () -> world.assessments.reopen(world.leader, draft, WHY));
        assertEquals(Status.VOID, world.assessments.voidBecause(world.leader, draft, WHY).status());
    }

    @Test
    void aPedagogueNeitherReopensNorVoids() {
        assertThrows(Forbidden.class, () -> world.assessments.reopen(world.pedagogue, complete.id(), WHY));
        assertThrows(Forbidden.class, () -> world.assessments.voidBecause(world.pedagogue, complete.id(), WHY));
    }

    @Test
    void whoeverKeepsSomethingWithAnAssessmentHearsOfItsEndAndMayPreventIt() {
        List<Assessment> heard = new ArrayList<>();
        VoidedAssessments refuses = (caller, gone) -> {
            throw new Conflict("not-now", "Not now.");
        };
        world.assessments.bindVoided((caller, gone) -> heard.add(gone));
        world.assessments.bindVoided(refuses);
        assertThrows(Conflict.class, () -> world.assessments.voidBecause(world.leader, complete.id(), WHY));
        assertTrue(world.assessments.get(world.leader, complete.id()).counts());
        world.assessments.unbindVoided(refuses);
        heard.clear();
        assertEquals(List.of(world.assessments.voidBecause(world.leader, complete.id(), WHY)), heard);
    }

    @Test
    void aDraftBegunByMistakeIsDeletedByWhoBeganIt() {
        AssessmentId draft = world.assessments.start(world.pedagogue, world.draft()).id();
        world.assessments.answer(world.pedagogue, draft, 1, World.allAnswers());
        assertEquals(1 + 3, world.database.statements(() -> world.assessments.deleteDraft(world.pedagogue, draft)));
        assertEquals("assessment.delete-draft", world.audit.last().action());
        Assessment gone = world.assessments.get(world.pedagogue, draft);
        assertEquals(Status.VOID, gone.status());
        assertEquals(Assessments.DELETED_DRAFT, gone.voidedOrReopened());
        assertEquals("{}", gone.answers());
        assertNull(gone.outcome());
        assertEquals(List.of(), world.assessments.drafts(world.pedagogue));
        assertThrows(Conflict.class, () -> world.assessments.deleteDraft(world.pedagogue, draft));
    }

    @Test
    void aDraftOfSomebodyElseIsNotDeletedAlthoughItMayBeWritten() {
        Assessment draft = world.assessments.start(world.pedagogue, world.draft());
        assertThrows(Forbidden.class, () -> world.assessments.deleteDraft(world.leader, draft.id()));
        assertEquals(AuditEvent.Outcome.DENIED, world.audit.last().outcome());
        assertEquals(draft, world.assessments.get(world.pedagogue, draft.id()));
    }

    @Test
    void whatWasCompletedOnceIsNotDeleted() {
        assertThrows(Conflict.class, () -> world.assessments.deleteDraft(world.pedagogue, complete.id()));
        Assessment open = world.assessments.reopen(world.leader, complete.id(), WHY);
        assertThrows(Conflict.class, () -> world.assessments.deleteDraft(world.pedagogue, complete.id()));
        assertEquals(open, world.assessments.get(world.pedagogue, complete.id()));
    }

    @Test
    void aDraftIsNotDeletedByThoseWhoMayNotWriteAboutItsChild() {
        AssessmentId draft = world.assessments.start(world.pedagogue, world.draft()).id();
        world.run("update enrolment set valid_to = current_date - 1 where child_id = ?", world.child.value());
        assertThrows(NotFound.class, () -> world.assessments.deleteDraft(world.pedagogue, draft));
        assertThrows(NotFound.class, () -> new World().assessments.deleteDraft(new World().leader, draft));
        assertThrows(Forbidden.class, () -> world.assessments.deleteDraft(world.caller("Ada", Role.ADMINISTRATION, null), draft));
    }

    @Test
    void aReasonIsNeeded() {
        for (String reason : List.of("", "   ", " ab ", "x".repeat(501))) {
            assertThrows(Invalid.class, () -> world.assessments.reopen(world.leader, complete.id(), reason));
            assertThrows(Invalid.class, () -> world.assessments.voidBecause(world.leader, complete.id(), reason));
        }
    }

    @Test
    void otherTenantsHaveNothingHere() {
        World other = new World();
        for (AssessmentId id : List.of(complete.id(), new AssessmentId(java.util.UUID.randomUUID()))) {
            assertThrows(NotFound.class, () -> other.assessments.get(other.leader, id));
            assertThrows(NotFound.class, () -> other.assessments.lock(other.leader, id));
            assertThrows(NotFound.class, () -> other.assessments.complete(other.leader, id));
            assertThrows(NotFound.class, () -> other.assessments.answer(other.leader, id, 1, "{\"lis-item-00\":1}"));
            assertThrows(NotFound.class, () -> other.assessments.voidBecause(other.leader, id, WHY));
            assertEquals(id.value(), other.audit.last().subject());
        }
        assertThrows(NotFound.class, () -> other.assessments.ofChild(other.leader, world.child));
        assertEquals(0, other.count("select count(*) from assessment"));
        assertEquals(complete, world.assessments.get(world.pedagogue, complete.id()));
    }

    @Test
    void equalIdsInTwoTenantsStayApart() {
        World other = new World();
        other.run("""
                insert into assessment (tenant_id, id, child_id, started_by, changed_by, started_at, changed_at, date, revision, status, instrument,
                  version, form, answers)
                values (?, ?, ?, ?, ?, now(), now(), current_date, 1, 'D', ?, '1.0.0', 'young', '{"lis-item-00": 0}')
                """, other.tenant.id().value(), complete.id().value(), other.child.value(), other.pedagogue.account().value(),
                other.pedagogue.account().value(), other.instrument);
        assertEquals(other.child, other.assessments.get(other.pedagogue, complete.id()).child());
        assertEquals(complete, world.assessments.get(world.pedagogue, complete.id()));
    }
}
