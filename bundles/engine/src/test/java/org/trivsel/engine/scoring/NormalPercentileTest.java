package org.trivsel.engine.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values are those of printed tables of the normal distribution. */
class NormalPercentileTest {
    @ParameterizedTest
    @CsvSource({"0.00, 50", "1.00, 84", "-1.00, 16", "1.96, 98", "-1.96, 2", "-1.64, 5", "-1.60, 5", "-1.59, 6", "-1.04, 15", "-1.01, 16",
        "0.67, 75", "2.33, 99", "-2.33, 1", "-9.99, 1", "9.99, 99", "3.00, 99", "-3.01, 1"})
    void isTheShareBelowAsAWholeNumber(String z, int percentile) {
        assertEquals(percentile, NormalPercentile.of(new BigDecimal(z)));
    }

    @Test
    void neverFallsAndIsSymmetric() {
        int before = 1;
        for (int hundredths = -400; hundredths <= 400; hundredths++) {
            int percentile = NormalPercentile.of(BigDecimal.valueOf(hundredths, 2));
            assertTrue(percentile >= before);
            assertEquals(100 - percentile, NormalPercentile.of(BigDecimal.valueOf(-hundredths, 2)));
            before = percentile;
        }
    }
}
