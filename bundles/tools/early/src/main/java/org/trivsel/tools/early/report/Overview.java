package org.trivsel.tools.early.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.round.Round;

/**
 * Figures of one closed round, as far as they may be known and the caller may ask for them.
 *
 * @param closed rounds to choose from, the newest first
 * @param round the chosen one; null when none is closed
 * @param before the one that movement is told from: closed before it, with many of the same children; null when there is none, or it is not for the
 *     caller to see
 * @param least counts under that are held back
 * @param places the caller's units, the whole of it first when it is all the caller's
 * @param groups by age and sex, of the whole round; empty when the caller does not see the whole
 */
public record Overview(List<Round> closed, @Nullable Round round, @Nullable Round before, int least, List<Line> places, List<GroupLine> groups) {

    /** @param standing green, yellow, red, not agreed; null when held back @param moved by zone before and zone now; null when held back or none before */
    public record Line(@Nullable String name, @Nullable String home, long @Nullable [] standing, long @Nullable [] moved) {
    }

    /** The same of a group. */
    public record GroupLine(Group group, long @Nullable [] standing, long @Nullable [] moved) {
    }
}
