package org.trivsel.engine.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What an answer earns: whole points, or an exact value when it is no whole number of points. */
record Worth(int points, BigDecimal value) {
    static Worth of(int points) {
        return new Worth(points, BigDecimal.valueOf(points));
    }

    static Worth of(BigDecimal value) {
        return new Worth(value.setScale(0, RoundingMode.HALF_UP).intValue(), value);
    }
}
