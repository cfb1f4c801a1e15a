package org.trivsel.disclosure;

import java.util.stream.IntStream;

/** The rules on small counts. */
public final class Minimum {
    /** What holds where nobody has decided otherwise. */
    public static final int USUAL = 5;
    /** Nobody may decide for less. */
    public static final int LEAST = 3;

    private Minimum() {
    }

    /**
     * Of these columns, which divide people into kinds: each kind is empty or has so many; and not all are of one kind, for then it is known of each.
     *
     * @param from first column
     * @param to behind the last
     */
    public static Rule kinds(int least, int from, int to) {
        return each(least, from, to).and(counts -> IntStream.range(from, to).filter(i -> counts[i] > 0).count() != 1);
    }

    /** Each of these columns is nothing or at least so many. */
    public static Rule each(int least, int from, int to) {
        if (least < LEAST) {
            throw new IllegalArgumentException("At least " + LEAST);
        }
        return counts -> IntStream.range(from, to).allMatch(i -> counts[i] == 0 || counts[i] >= least);
    }

    /**
     * What was shown before of much the same people: when fewer than so many have come or gone since, no kind may have changed by fewer than that,
     * unless not at all.
     *
     * @param from first column of today's kinds, as many as there are kinds
     * @param before first column of the kinds before
     * @param changed column of those who have come or gone
     */
    public static Rule sinceBefore(int least, int kinds, int from, int before, int changed) {
        return counts -> counts[changed] >= least || IntStream.range(0, kinds).allMatch(i -> {
            long difference = Math.abs(counts[from + i] - counts[before + i]);
            return difference == 0 || difference >= least;
        });
    }
}
