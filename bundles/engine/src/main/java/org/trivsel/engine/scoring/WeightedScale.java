package org.trivsel.engine.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.trivsel.instrument.Explanation.Use;
import org.trivsel.instrument.definition.Scale;
import org.trivsel.instrument.definition.ScaleRule.Method;
import org.trivsel.instrument.definition.ScaleRule.Missing;

/** Sum or mean of values with weights, in decimals, rounded once at the end. */
final class WeightedScale implements ScaleMethod {
    private final Scale scale;
    private final int[] items;
    private final Turn[] turns;
    private final BigDecimal weights;
    private final BigDecimal most;

    WeightedScale(Scale scale, List<CompiledItem> all, int[] items) {
        this.scale = scale;
        this.items = items;
        this.turns = new Turn[items.length];
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal highest = BigDecimal.ZERO;
        for (int i = 0; i < items.length; i++) {
            turns[i] = Turn.of(scale, all.get(items[i]));
            sum = sum.add(turns[i].weight());
            highest = highest.add(turns[i].most());
        }
        this.weights = sum;
        this.most = highest;
    }

    @Override
    public int max() {
        BigDecimal highest = scale.rule().method() == Method.MEAN && weights.signum() > 0 ? most.divide(weights, 0, RoundingMode.CEILING) : most;
        return highest.setScale(0, RoundingMode.CEILING).intValue();
    }

    @Override
    public RawScore raw(Marks marks) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weighed = weights;
        BigDecimal answerable = most;
        BigDecimal asked = weights;
        int missing = 0;
        for (int i = 0; i < items.length; i++) {
            boolean lacks = marks.missing(items[i]);
            boolean leftOut = marks.use(items[i]) == Use.NOT_ROUTED;
            missing += lacks ? 1 : 0;
            if (lacks || leftOut) {
                weighed = weighed.subtract(turns[i].weight());
                answerable = answerable.subtract(turns[i].most());
            }
            if (leftOut) {
                asked = asked.subtract(turns[i].weight());
            } else if (!lacks) {
                sum = sum.add(turns[i].of(marks, items[i]));
            }
        }
        boolean none = missing == items.length;
        return missing > scale.missingLimit() || none || lacksBasis(missing, answerable, weighed) ? RawScore.without(sum, missing)
                : result(sum, missing, answerable, weighed, asked);
    }

    private boolean lacksBasis(int missing, BigDecimal answerable, BigDecimal weighed) {
        boolean prorated = missing > 0 && scale.rule().missing() == Missing.PRORATE && scale.rule().method() == Method.SUM;
        return prorated ? answerable.signum() == 0 : weighed.signum() == 0;
    }

    private RawScore result(BigDecimal sum, int missing, BigDecimal answerable, BigDecimal weighed, BigDecimal asked) {
        Missing rule = missing == 0 ? Missing.ZERO : scale.rule().missing();
        if (scale.rule().method() == Method.MEAN) {
            BigDecimal divisor = rule == Missing.ZERO ? asked : weighed;
            return new RawScore(sum, missing, divide(sum, divisor), divisor);
        }
        return switch (rule) {
            case ZERO -> new RawScore(sum, missing, sum.setScale(scale.rule().decimals(), RoundingMode.HALF_UP), null);
            case PRORATE -> new RawScore(sum, missing, divide(sum.multiply(most), answerable), answerable);
            case ADJUST -> new RawScore(sum, missing, divide(sum.multiply(asked), weighed), weighed);
        };
    }

    private BigDecimal divide(BigDecimal number, BigDecimal by) {
        return number.divide(by, scale.rule().decimals(), RoundingMode.HALF_UP);
    }
}
