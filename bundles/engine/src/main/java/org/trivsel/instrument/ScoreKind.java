package org.trivsel.instrument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Ways to say where a raw score stands. The ids are stored and never change. */
public enum ScoreKind {
    /** The raw score itself. */
    RAW(0, 0, -1_000_000, 1_000_000),
    Z(0, 1, -10, 10),
    PERCENTILE(50, 0, 1, 99),
    /** Mean 50, deviation 10. */
    T(50, 10, 0, 100),
    /** Mean 100, deviation 15. */
    STANDARD(100, 15, 40, 160),
    /** 1 to 9: mean 5, deviation 2. */
    STANINE(5, 2, 1, 9),
    /** 0 to 10: mean 5, deviation 2. */
    C(5, 2, 0, 10);

    private final BigDecimal mean;
    private final BigDecimal deviation;
    private final BigDecimal lowest;
    private final BigDecimal highest;

    ScoreKind(int mean, int deviation, int lowest, int highest) {
        this.mean = BigDecimal.valueOf(mean);
        this.deviation = BigDecimal.valueOf(deviation);
        this.lowest = BigDecimal.valueOf(lowest);
        this.highest = BigDecimal.valueOf(highest);
    }

    /** As written in definitions, norm packs and outcomes: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ScoreKind> ofId(String id) {
        return List.of(values()).stream().filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** Whether it can be worked out from z alone. */
    public boolean linear() {
        return this == T || this == STANDARD || this == STANINE || this == C;
    }

    /** For a linear kind: mean plus deviation times z, a whole number, half up, kept within its ends. */
    public BigDecimal ofZ(BigDecimal z) {
        if (!linear()) {
            throw new IllegalArgumentException(id() + " is not worked out from z in a straight line");
        }
        return mean.add(deviation.multiply(z)).setScale(0, RoundingMode.HALF_UP).max(lowest).min(highest);
    }

    public BigDecimal lowest() {
        return lowest;
    }

    public BigDecimal highest() {
        return highest;
    }
}
