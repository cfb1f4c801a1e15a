package org.trivsel.platform.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.assessment.Assessment;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.AnswerCodec;
import org.trivsel.instrument.MissingCode;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Outdated;

class AnswerTest {
    private final World world = new World();
    private final Caller colleague = world.caller("Bo", Role.PEDAGOGUE, world.group);
    private final Assessment draft = world.assessments.start(world.pedagogue, world.draft());

    @Test
    void whatIsNotNamedStays() {
        answer(1, "{\"lis-item-00\":1,\"lis-item-01\":0}");
        Assessment now = answer(2, "{\"lis-item-01\":{\"missing\":\"declined\"},\"lis-item-00\":null,\"par-words\":\"Taler \\\"meget\\\"\"}");
        assertEquals(3, now.revision());
        assertEquals(Map.of("lis-item-01", Answer.missing(MissingCode.DECLINED), "par-words", Answer.choice("Taler \"meget\"")),
                new AnswerCodec().read(now.answers()));
    }

    @Test
    void twoStatementsBesideTenantAndSignIn() {
        answer(1, "{\"lis-item-00\":1}");
        assertEquals(1 + 2, world.database.statements(() -> answer(2, "{\"lis-item-00\":0}")));
    }

    @Test
    void aColleagueMayGoOn() {
        Assessment now = world.assessments.answer(colleague, draft.id(), 1, "{\"lis-item-00\":1}");
        assertEquals(world.pedagogue.account(), now.startedBy());
        assertEquals(2, now.revision());
    }

    @Test
    void whoComesTooLateIsToldAndBothAreKept() {
        world.assessments.answer(colleague, draft.id(), 1, "{\"lis-item-00\":1,\"lis-item-02\":1}");
        Outdated late = assertThrows(Outdated.class, () -> answer(1, "{\"lis-item-00\":0,\"lis-item-01\":1}"));
        assertTrue(late.detail().startsWith(
                "{\"current\":{\"lis-item-00\":1,\"lis-item-01\":null},\"yours\":{\"lis-item-00\":0,\"lis-item-01\":1},\"revision\":2,\"changedAt\":\""), late.detail());
        assertTrue(late.detail().endsWith("\"changedBy\":\"Bo\"}"), late.detail());
        assertEquals("{\"lis-item-00\": 0, \"lis-item-01\": 1}", world.text("select answers from assessment_conflict where account_id = ?",
                world.pedagogue.account().value()));
        assertEquals("assessment.conflict", world.audit.last().action());
        assertEquals("{\"lis-item-00\": 1, \"lis-item-02\": 1}", world.assessments.get(world.pedagogue, draft.id()).answers());
    }

    @Test
    void theSameLateAnswersAreKeptOnce() {
        world.assessments.answer(colleague, draft.id(), 1, "{\"lis-item-00\":1}");
        for (int i = 0; i < 3; i++) {
            assertThrows(Outdated.class, () -> answer(1, "{\"lis-item-00\":0}"));
        }
        assertEquals(1, world.count("select count(*) from assessment_conflict"));
    }

    @Test
    void theSameAnswersAgainAreNoConflict() {
        answer(1, "{\"lis-item-00\":1,\"lis-item-01\":null}");
        assertEquals(2, answer(1, "{\"lis-item-00\":1,\"lis-item-01\":null}").revision());
        assertEquals(0, world.count("select count(*) from assessment_conflict"));
    }

    @Test
    void misfitsAreNamedAndUndoTheChange() {
        Invalid refused = assertThrows(Invalid.class, () -> answer(1, "{\"lis-item-00\":1,\"lis-item-01\":\"x\",\"wor-item-99\":1}"));
        assertEquals(List.of("lis-item-01", "wor-item-99"), refused.faults().stream().map(Fault::where).toList());
        assertEquals("{}", world.assessments.get(world.pedagogue, draft.id()).answers());
        assertFalse(refused.faults().toString().contains("\"x\""));
    }

    @Test
    void whatIsNoObjectOfAnswersIsRefused() {
        for (String nonsense : List.of("", "[]", "7", "{", "{\"lis-item-00\":{\"missing\":\"perhaps\"}}", "{}", "{\"a\":1}x")) {
            assertThrows(Invalid.class, () -> answer(1, nonsense), nonsense);
        }
    }

    @Test
    void whatIsCompleteIsNotOpen() {
        Assessment complete = world.assessments.start(world.pedagogue, world.whole(world.child));
        Conflict refused = assertThrows(Conflict.class, () -> world.assessments.answer(world.pedagogue, complete.id(), 1, "{\"lis-item-00\":1}"));
        assertEquals("not-a-draft", refused.code());
    }

    @Test
    void whoMayNotSeeTheChildFindsNothing() {
        Caller stranger = world.caller("Eva", Role.PEDAGOGUE, world.otherGroup);
        assertThrows(NotFound.class, () -> world.assessments.answer(stranger, draft.id(), 1, "{\"lis-item-00\":1}"));
        assertThrows(NotFound.class, () -> world.assessments.answer(stranger, draft.id(), 9, "{\"lis-item-00\":1}"));
        assertEquals(world.child.value(), world.audit.last().subject());
        assertThrows(NotFound.class, () -> world.assessments.answer(world.without(world.pedagogue), draft.id(), 1, "{\"lis-item-00\":1}"));
        assertEquals("{}", world.assessments.get(world.pedagogue, draft.id()).answers());
    }

    private Assessment answer(int revision, String answers) {
        return world.assessments.answer(world.pedagogue, draft.id(), revision, answers);
    }
}
