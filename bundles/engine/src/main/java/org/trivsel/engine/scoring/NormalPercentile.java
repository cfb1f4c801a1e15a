package org.trivsel.engine.scoring;

import java.math.BigDecimal;

/**
 * Percentile of a z with two decimals under the standard normal distribution: 100 times the share below, rounded half up to a whole
 * number and kept within 1 to 99. The share is summed by the series of G. Marsaglia, "Evaluating the Normal Distribution", Journal of
 * Statistical Software 11(4), 2004, with StrictMath so that every machine gets the same.
 */
final class NormalPercentile {
    private static final int LOWEST = 1;
    private static final int HIGHEST = 99;
    private static final int EDGE = 300;
    private static final int HUNDRED = 100;
    private static final double LOG_SQRT_TWO_PI = 0.91893853320467274178;
    private static final int[] OF = table();

    private NormalPercentile() { }

    /** Beyond z = 3 either way the percentile stays 1 or 99. */
    static int of(BigDecimal z) {
        int hundredths = z.movePointRight(2).intValueExact();
        return OF[Math.max(-EDGE, Math.min(EDGE, hundredths)) + EDGE];
    }

    private static int[] table() {
        int[] percentiles = new int[2 * EDGE + 1];
        for (int i = 0; i < percentiles.length; i++) {
            long rounded = Math.round(HUNDRED * below((i - EDGE) / (double) HUNDRED));
            percentiles[i] = (int) Math.max(LOWEST, Math.min(HIGHEST, rounded));
        }
        return percentiles;
    }

    private static double below(double x) {
        double sum = x;
        double before = 0;
        double term = x;
        for (int i = 3; sum != before; i += 2) {
            before = sum;
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * StrictMath.exp(-0.5 * x * x - LOG_SQRT_TWO_PI);
    }
}
