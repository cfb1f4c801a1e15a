package org.trivsel.engine.scoring;

import java.math.BigDecimal;
import org.trivsel.instrument.Explanation.Use;
import org.trivsel.instrument.definition.Scale;
import org.trivsel.instrument.definition.ScaleRule.Weighted;

/**
 * What a scale makes of an item's value before it is added up.
 *
 * @param ends lowest plus highest value, from which the value is taken when it is turned round
 * @param most the highest that the item can add
 */
record Turn(BigDecimal weight, boolean reverse, BigDecimal ends, BigDecimal most) {

    static Turn of(Scale scale, CompiledItem item) {
        Weighted weighted = scale.rule().items().stream().filter(one -> one.item().equals(item.item().id())).findFirst()
                .orElseGet(() -> new Weighted(item.item().id(), BigDecimal.ONE, false));
        return new Turn(weighted.weight(), weighted.reverse(), item.least().add(item.most()), weighted.weight().multiply(item.most()));
    }

    /** The value as it counts, before its weight. Only what was answered is turned round; what was not asked stays what it is. */
    BigDecimal turned(Marks marks, int item) {
        return reverse && marks.use(item) == Use.SCORED ? ends.subtract(marks.value(item)) : marks.value(item);
    }

    BigDecimal of(Marks marks, int item) {
        return weight.equals(BigDecimal.ONE) ? turned(marks, item) : turned(marks, item).multiply(weight);
    }
}
