package org.trivsel.engine.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.definition.ItemDetail;

/** The number that an answer of many parts shows before it earns points. */
public final class Reading {
    private Reading() { }

    public static Optional<BigDecimal> of(ItemDetail detail, Answer answer) {
        if (answer instanceof Answer.Trials trials && detail instanceof ItemDetail.Measured measured) {
            return Optional.ofNullable(Taken.value(measured, trials));
        }
        return answer instanceof Answer.Timed timed && detail instanceof ItemDetail.Timed limits
                ? Optional.ofNullable(Taken.value(limits, timed)) : Optional.empty();
    }
}
