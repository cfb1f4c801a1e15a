package org.trivsel.tools.early.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.trivsel.disclosure.Minimum;
import org.trivsel.disclosure.Rule;

/**
 * What there is to be shown of a closed round.
 *
 * @param before rounds it is compared with, the last first
 * @param standing by kind; then for each of the rounds before its kinds, and those who have come or gone since
 * @param moved from zone to zone; then what that leaves of this round's zones, and of those of the round before; empty where there is none before
 */
record Counted(List<Before> before, List<Cell> standing, List<Cell> moved) {
    static final int ZONES = 3;
    /** The zones, and those about whom people do not agree. */
    static final int KINDS = ZONES + 1;
    /** From zone to zone. */
    static final int MOVES = ZONES * ZONES;
    /** Of each round before: the kinds, and those who have come or gone since. */
    static final int OLD = KINDS + 1;
    private static final int LEFT = MOVES + ZONES;

    /** A round before. @param same children that were in it and are in this one */
    record Before(UUID round, int same) {
    }

    /** Children of a unit. */
    record Cell(UUID unit, UUID home, Group group, int column, long many) {
    }

    /** The one that movement is told from: the last, unless it was about far fewer of these children than another, as a round of a single house is. */
    static Optional<UUID> last(List<Before> comparable) {
        int most = comparable.stream().mapToInt(Before::same).max().orElse(0);
        return comparable.stream().filter(one -> 2 * one.same() >= most).map(Before::round).findFirst();
    }

    Optional<UUID> last() {
        return last(before);
    }

    /** @param least children that may be shown */
    Tally standing(int least) {
        Rule rule = Minimum.kinds(least, 0, KINDS);
        for (int i = 0; i < before.size(); i++) {
            int old = KINDS + i * OLD;
            rule = rule.and(Minimum.sinceBefore(least, KINDS, 0, old, old + KINDS));
        }
        return tally(standing, KINDS + before.size() * OLD, rule);
    }

    Tally moved(int least) {
        return tally(moved, LEFT + ZONES, Minimum.kinds(least, 0, MOVES).and(counts -> leavesNobodyAlone(counts, least)));
    }

    private static Tally tally(List<Cell> cells, int columns, Rule rule) {
        Tally tally = new Tally(columns, rule);
        cells.forEach(cell -> tally.add(cell.unit(), cell.home(), cell.group(), cell.column(), cell.many()));
        return tally;
    }

    /** What the figures of either round leave when movement is taken away: nothing, or enough. It is less than nothing where children came from elsewhere. */
    private static boolean leavesNobodyAlone(long[] counts, int least) {
        return IntStream.range(MOVES, LEFT + ZONES).allMatch(i -> counts[i] == 0 || Math.abs(counts[i]) >= least);
    }
}
