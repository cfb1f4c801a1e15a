package org.trivsel.engine.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Points added up. {@code value} is null when too many items lack an answer.
 *
 * @param sum what the answered items came to, weighted
 * @param divisor what that was divided by, or null when it was not
 */
record RawScore(BigDecimal sum, int missing, @Nullable BigDecimal value, @Nullable BigDecimal divisor) {
    private static final int CACHED = 256;
    private static final BigDecimal[] WHOLE = whole();

    static RawScore of(int sum, int missing, int value) {
        return new RawScore(number(sum), missing, number(value), null);
    }

    static RawScore without(BigDecimal sum, int missing) {
        return new RawScore(sum, missing, null, null);
    }

    static BigDecimal number(int value) {
        return value >= 0 && value < CACHED ? WHOLE[value] : BigDecimal.valueOf(value);
    }

    private static BigDecimal[] whole() {
        BigDecimal[] numbers = new BigDecimal[CACHED];
        for (int i = 0; i < CACHED; i++) {
            numbers[i] = BigDecimal.valueOf(i);
        }
        return numbers;
    }
}
