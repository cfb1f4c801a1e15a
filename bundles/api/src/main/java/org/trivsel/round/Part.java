package org.trivsel.round;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.policy.Values;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;

/**
 * A child in a round, at one home. Who comes to another home while the round is open takes part there anew, unless the policy of the tool says that
 * what is made follows the child; then this part goes with it.
 *
 * @param unit where the child is counted
 * @param home the institution or school it belongs to
 * @param policy of the tool, as it was at the unit when the round was opened
 * @param late came after the children were counted
 * @param left the day on which it was found that the child is not here any more, or null
 * @param roundOpen whether what belongs to it may be written
 */
public record Part(UUID id, RoundId round, ChildId child, UnitId unit, UnitId home, Raters raters, Values policy, boolean late,
        @Nullable LocalDate left, Step step, boolean roundOpen) {
}
