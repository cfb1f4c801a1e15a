package org.trivsel.engine.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.Measure.NotScorable;
import org.trivsel.instrument.Measure.Reason;
import org.trivsel.instrument.Outcome.ScaleScore;

/** From marks to the score of one scale. */
final class ScaleScoring {
    private final NormCell cell;

    ScaleScoring(NormCell cell) {
        this.cell = cell;
    }

    ScaleResult score(CompiledScale scale, Marks marks) {
        RawScore raw = scale.raw(marks);
        if (raw.raw() == RawScore.NONE) {
            return without(scale, raw, new NotScorable(Reason.TOO_MANY_MISSING,
                    List.of(Integer.toString(raw.missing()), Integer.toString(scale.scale().missingLimit()))));
        }
        Measure number = new Measure.Value(BigDecimal.valueOf(raw.raw()));
        CompiledTable table = cell.table(scale.scale().id());
        if (table == null) {
            return result(scale, raw, number, cell.why(), cell.why(), Optional.empty(), null);
        }
        if (!table.holds(raw.raw())) {
            NotScorable outside = outside(raw.raw(), table);
            return result(scale, raw, number, outside, outside, Optional.empty(), table);
        }
        return result(scale, raw, number, table.z(raw.raw()), table.percentile(raw.raw()),
                scale.bands().id(table.percentileNumber(raw.raw())), table);
    }

    private static NotScorable outside(int raw, CompiledTable table) {
        return new NotScorable(Reason.OUTSIDE_NORMS, List.of(Integer.toString(raw),
                Integer.toString(table.table().lowest()), Integer.toString(table.table().highest())));
    }

    private static ScaleResult without(CompiledScale scale, RawScore raw, NotScorable why) {
        return result(scale, raw, why, why, why, Optional.empty(), null);
    }

    private static ScaleResult result(CompiledScale scale, RawScore raw, Measure number, Measure z, Measure percentile,
            Optional<String> band, @Nullable CompiledTable table) {
        return new ScaleResult(scale, new ScaleScore(scale.scale().id(), scale.max(), number, z, percentile, band), raw, table);
    }
}
