package org.trivsel.engine.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.Measure.NotScorable;
import org.trivsel.instrument.Measure.Reason;
import org.trivsel.instrument.Outcome.GroupScore;
import org.trivsel.instrument.ScoreKind;
import org.trivsel.instrument.definition.Band;
import org.trivsel.instrument.norm.GroupNorm;

/**
 * From the z of scales to the score of a group: their mean by weight (four decimals), set against mean and deviation of that
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
        BigDecimal weights = BigDecimal.ZERO;
        for (int number : group.scales()) {
            ScaleResult scale = scales.get(number);
            names.add(scale.score().scale());
            if (scale.score().z() instanceof Measure.Value z) {
                BigDecimal weight = group.group().weight(scale.score().scale());
                sum = sum.add(weight.equals(BigDecimal.ONE) ? z.number() : z.number().multiply(weight));
                weights = weights.add(weight);
            } else {
                lacking.add(scale.score().scale());
            }
        }
        if (!lacking.isEmpty()) {
            return without(group, names, new NotScorable(Reason.SCALE_NOT_SCORABLE, lacking), null);
        }
        return normed(group, names, sum.divide(weights, MEAN_DECIMALS, RoundingMode.HALF_UP));
    }

    private GroupResult normed(CompiledGroup group, List<String> names, BigDecimal mean) {
        GroupNorm norm = cell.group(group.group().id());
        if (norm == null) {
            return without(group, names, cell.why(group.group().id()), mean);
        }
        BigDecimal z = mean.subtract(norm.mean()).divide(norm.deviation(), Z_DECIMALS, RoundingMode.HALF_UP);
        Measure value = new Measure.Value(z);
        Measure percentile = new Measure.Value(BigDecimal.valueOf(NormalPercentile.of(z)));
        Map<ScoreKind, BigDecimal> scores = cell.derived(z);
        Optional<Band> band = group.bands().band(value, value, percentile, scores);
        GroupScore score = new GroupScore(group.group().id(), value, percentile, band.map(Band::id), scores);
        return new GroupResult(group, score, names, mean, norm, band);
    }

    private static GroupResult without(CompiledGroup group, List<String> names, NotScorable why, @Nullable BigDecimal mean) {
        return new GroupResult(group, new GroupScore(group.group().id(), why, why, Optional.empty(), Map.of()), names, mean, null, Optional.empty());
    }
}
