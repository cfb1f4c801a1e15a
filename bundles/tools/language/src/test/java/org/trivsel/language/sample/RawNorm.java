package org.trivsel.language.sample;

/** z and percentile of each raw score among some children. */
final class RawNorm {
    private static final long EDGE = 300;
    private static final int HUNDRED = 100;
    private final int[] counts;
    private final int children;
    private final double mean;
    private final double deviation;

    RawNorm(int[] raw, int most) {
        counts = new int[most + 1];
        children = raw.length;
        long sum = 0;
        long squares = 0;
        for (int score : raw) {
            counts[score]++;
            sum += score;
            squares += (long) score * score;
        }
        mean = (double) sum / children;
        deviation = Math.sqrt((double) squares / children - mean * mean);
    }

    int most() {
        return counts.length - 1;
    }

    /** In hundredths, within -300 and 300. */
    long z(int raw) {
        long hundredths = Math.round(HUNDRED * (raw - mean) / deviation);
        return Math.max(-EDGE, Math.min(EDGE, hundredths));
    }

    /** Share of children below and half of those at the score, within 1 and 99. */
    int percentile(int raw) {
        int below = 0;
        for (int score = 0; score < raw; score++) {
            below += counts[score];
        }
        long rank = Math.round(HUNDRED * (below + counts[raw] / 2.0) / children);
        return (int) Math.max(1, Math.min(HUNDRED - 1, rank));
    }
}
