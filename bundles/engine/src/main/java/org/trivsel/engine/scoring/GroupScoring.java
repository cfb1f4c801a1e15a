package org.trivsel.engine.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.Measure.NotScorable;
import org.trivsel.instrument.Measure.Reason;
import org.trivsel.instrument.Outcome.GroupScore;
import org.trivsel.instrument.norm.GroupNorm;

/**
 * From the z of scales to the score of a group: their mean with equal weight (four decimals), set against mean and deviation of that
 * mean in the norm sample (two decimals), then the percentile of the normal distribution. All rounding is half up.
 */
final class GroupScoring {
    private static final int MEAN_DECIMALS = 4;
    private static final int Z_DECIMALS = 2;
    private final NormCell cell;

    GroupScoring(NormCell cell) {
        this.cell = cell;
    }

    GroupResult score(CompiledGroup group, List<ScaleResult> scales) {
        List<String> names = new ArrayList<>();
        List<String> lacking = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int number : group.scales()) {
            ScaleResult scale = scales.get(number);
            names.add(scale.score().scale());
            if (scale.score().z() instanceof Measure.Value z) {
                sum = sum.add(z.number());
            } else {
                lacking.add(scale.score().scale());
            }
        }
        if (!lacking.isEmpty()) {
            return without(group, names, new NotScorable(Reason.SCALE_NOT_SCORABLE, lacking), null);
        }
        return normed(group, names, sum.divide(BigDecimal.valueOf(names.size()), MEAN_DECIMALS, RoundingMode.HALF_UP));
    }

    private GroupResult normed(CompiledGroup group, List<String> names, BigDecimal mean) {
        GroupNorm norm = cell.group(group.group().id());
        if (norm == null) {
            return without(group, names, cell.why(), mean);
        }
        BigDecimal z = mean.subtract(norm.mean()).divide(norm.deviation(), Z_DECIMALS, RoundingMode.HALF_UP);
        int percentile = NormalPercentile.of(z);
        GroupScore score = new GroupScore(group.group().id(), new Measure.Value(z),
                new Measure.Value(BigDecimal.valueOf(percentile)), group.bands().id(percentile));
        return new GroupResult(group, score, names, mean, norm);
    }

    private static GroupResult without(CompiledGroup group, List<String> names, NotScorable why, @Nullable BigDecimal mean) {
        return new GroupResult(group, new GroupScore(group.group().id(), why, why, Optional.empty()), names, mean, null);
    }
}
