package org.trivsel.platform.assessment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivsel.registry.ChildId;

class DiskTest {
    private static final int CHILDREN = 600;
    private static final int EACH = 5;
    private static final int MOST_BYTES = 1400;
    private final World world = new World();

    @Test
    void anAssessmentOfFortyAnswersTakesAtMostFourteenHundredBytesWithItsIndexes() {
        List<ChildId> children = world.children(CHILDREN, world.group);
        long before = bytes();
        for (int i = 0; i < CHILDREN * EACH; i++) {
            world.assessments.start(world.pedagogue, world.whole(children.get(i * 7919 % CHILDREN)));
        }
        long each = (bytes() - before) / (CHILDREN * EACH);
        assertTrue(each <= MOST_BYTES, each + " bytes");
    }

    private long bytes() {
        return world.count("select pg_total_relation_size('assessment')");
    }
}
