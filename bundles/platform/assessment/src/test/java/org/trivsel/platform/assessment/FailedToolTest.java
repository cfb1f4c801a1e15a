package org.trivsel.platform.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.assessment.Assessments.DueWindow;
import org.trivsel.platform.assessment.instrument.TestTools;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Unavailable;
import org.trivsel.tool.Tool.State;

/** What a tool that has failed means for its assessments. */
class FailedToolTest {
    private final World world = new World();
    private final TestTools tools = new TestTools(world.tool, world.library);
    private final AssessmentId draft = world.assessments.start(world.pedagogue, world.draft()).id();
    private final AssessmentId complete = world.assessments.start(world.pedagogue, world.whole(world.child)).id();

    @Test
    void nothingIsDoneWithItsAssessmentsAndNothingIsLost() {
        tools.set(State.FAILED);
        refused(() -> world.assessments.start(world.pedagogue, world.draft()));
        refused(() -> world.assessments.answer(world.pedagogue, draft, 1, "{\"lis-item-00\":1}"));
        refused(() -> world.assessments.complete(world.pedagogue, draft));
        refused(() -> world.assessments.get(world.pedagogue, complete));
        refused(() -> world.assessments.lock(world.pedagogue, complete));
        refused(() -> world.assessments.reopen(world.leader, complete, "A reason."));
        refused(() -> world.group(world.pedagogue, world.group, null));
        refused(() -> world.due(world.pedagogue, List.of(window()), 5));
        tools.set(State.READY);
        assertEquals(2, world.assessments.answer(world.pedagogue, draft, 1, "{\"lis-item-00\":1}").revision());
    }

    @Test
    void listsOfAllToolsTogetherGoOnWithoutIt() {
        tools.set(State.FAILED);
        assertEquals(List.of(), world.assessments.ofChild(world.pedagogue, world.child));
        assertEquals(List.of(), world.assessments.drafts(world.pedagogue));
        tools.set(State.READY);
        assertEquals(2, world.assessments.ofChild(world.pedagogue, world.child).size());
    }

    @Test
    void whoDoesNotHaveTheToolDoesNotLearnOfIt() {
        tools.set(State.FAILED);
        assertThrows(NotFound.class, () -> world.assessments.get(world.without(world.pedagogue), complete));
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTING", "STOPPED"})
    void anUpdateInterruptsNobody(State state) {
        tools.set(state);
        assertEquals(2, world.assessments.answer(world.pedagogue, draft, 1, "{\"lis-item-00\":1}").revision());
    }

    private static void refused(Executable act) {
        assertEquals("tool-unavailable", assertThrows(Unavailable.class, act).code());
    }

    private DueWindow window() {
        return new DueWindow("four", world.today.minusYears(5), world.today);
    }
}
