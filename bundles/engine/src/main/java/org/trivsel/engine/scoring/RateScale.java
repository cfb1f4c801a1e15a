package org.trivsel.engine.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.definition.Scale;

/** Correct answers per minute over all its timed items together, not the mean of their rates. Missing items are left out. */
final class RateScale implements ScaleMethod {
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
    private final Scale scale;
    private final int[] items;

    RateScale(Scale scale, int[] items) {
        this.scale = scale;
        this.items = items;
    }

    @Override
    public int max() {
        return 0;
    }

    @Override
    public RawScore raw(Marks marks) {
        BigDecimal seconds = BigDecimal.ZERO;
        int correct = 0;
        int missing = 0;
        for (int item : items) {
            if (!marks.missing(item) && marks.answer(item) instanceof Answer.Timed timed) {
                correct += timed.correct();
                seconds = seconds.add(timed.seconds());
            } else if (marks.missing(item)) {
                missing++;
            }
        }
        BigDecimal sum = BigDecimal.valueOf(correct);
        return missing > scale.missingLimit() || seconds.signum() == 0 ? RawScore.without(sum, missing)
                : new RawScore(sum, missing, sum.multiply(MINUTE).divide(seconds, scale.rule().decimals(), RoundingMode.HALF_UP), seconds);
    }
}
