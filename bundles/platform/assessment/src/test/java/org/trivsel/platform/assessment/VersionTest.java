package org.trivsel.platform.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.GroupQuery;
import org.trivsel.platform.assessment.instrument.Library;
import org.trivsel.platform.assessment.instrument.TestTool;
import org.trivsel.problem.NotFound;

/** What happens to assessments when the bundle of their tool changes. */
class VersionTest {
    private final World world = new World();
    private final Assessment complete = world.assessments.start(world.pedagogue, world.whole(world.child));
    private final Assessment draft = world.assessments.start(world.pedagogue, world.draft());

    @Test
    void aDraftIsScoredByTheVersionItWasBegunWith() {
        StoredAssessments later = afterRestartWith(new TestTool(world.tool).with(world.instrument, "2.0.0", "Ny"));
        later.answer(world.pedagogue, draft.id(), 1, World.allAnswers());
        Assessment scored = later.complete(world.pedagogue, draft.id());
        assertEquals("1.0.0", scored.definitionVersion());
        assertEquals(complete.outcome(), scored.outcome());
        assertEquals("2.0.0", later.start(world.pedagogue, world.draft()).definitionVersion());
    }

    @Test
    void anOutcomeIsNotRescoredByNewNorms() {
        StoredAssessments later = afterRestartWith(new TestTool(world.tool).with(world.instrument, "1.0.0", "Prøve")
                .withNorms(world.instrument, "second", 60));
        assertEquals(complete, later.complete(world.pedagogue, complete.id()));
        assertEquals("first", later.get(world.pedagogue, complete.id()).normEdition());
        Completed explained = later.completeAndExplain(world.pedagogue, complete.id());
        assertTrue(explained.instrument().norm("first").isPresent());
    }

    @Test
    void whileTheToolIsGoneItsAssessmentsAreNotThereAndThenTheyAreBack() {
        StoredAssessments without = new StoredAssessments(world.database.store(), new TestAccess(world.audit), world.audit,
                new Library(world.database.systemStore()), world.disclosures, world.licences);
        assertThrows(NotFound.class, () -> without.get(world.pedagogue, complete.id()));
        assertThrows(NotFound.class, () -> without.start(world.pedagogue, world.draft()));
        assertThrows(NotFound.class, () -> without.complete(world.pedagogue, draft.id()));
        assertThrows(NotFound.class, () -> without.lock(world.pedagogue, complete.id()));
        assertThrows(NotFound.class, () -> without.group(world.pedagogue, new GroupQuery(world.group, world.instrument, List.of(), GroupQuery.Show.ALL, null)));
        assertEquals(List.of(), without.ofChild(world.pedagogue, world.child));
        assertEquals(List.of(), without.drafts(world.pedagogue));
        assertEquals(complete, world.assessments.get(world.pedagogue, complete.id()));
    }

    private StoredAssessments afterRestartWith(TestTool bundle) {
        Library library = new Library(world.database.systemStore());
        bundle.startIn(library);
        assertEquals(List.of(), library.refusals());
        return new StoredAssessments(world.database.store(), new TestAccess(world.audit), world.audit, library, world.disclosures, world.licences);
    }
}
