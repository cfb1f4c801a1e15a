package org.trivsel.engine.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.Measure.NotScorable;
import org.trivsel.instrument.Measure.Reason;
import org.trivsel.instrument.Outcome.ScaleScore;
import org.trivsel.instrument.ScoreKind;
import org.trivsel.instrument.definition.Band;

/** From marks to the score of one scale. */
final class ScaleScoring {
    private final NormCell cell;

    ScaleScoring(NormCell cell) {
        this.cell = cell;
    }

    ScaleResult score(CompiledScale scale, Marks marks) {
        RawScore raw = scale.raw(marks);
        BigDecimal value = raw.value();
        if (value == null) {
            NotScorable why = new NotScorable(Reason.TOO_MANY_MISSING,
                    List.of(Integer.toString(raw.missing()), Integer.toString(scale.scale().missingLimit())));
            return result(scale, raw, why, why, why, Map.of(), null);
        }
        Measure number = new Measure.Value(value);
        CompiledTable table = cell.table(scale.scale().id());
        if (table == null) {
            NotScorable why = cell.why(scale.scale().id());
            return result(scale, raw, number, why, why, Map.of(), null);
        }
        int row = table.row(value);
        if (row == CompiledTable.NONE) {
            NotScorable outside = new NotScorable(Reason.OUTSIDE_NORMS, Stream.concat(Stream.of(value.toPlainString()), table.ends().stream()).toList());
            return result(scale, raw, number, outside, outside, Map.of(), table);
        }
        return result(scale, raw, number, table.z(row), table.percentile(row), table.scores(row), table);
    }

    private static ScaleResult result(CompiledScale scale, RawScore raw, Measure number, Measure z, Measure percentile,
            Map<ScoreKind, BigDecimal> scores, @Nullable CompiledTable table) {
        Optional<Band> band = scale.bands().band(number, z, percentile, scores);
        return new ScaleResult(scale, new ScaleScore(scale.scale().id(), scale.max(), number, z, percentile, band.map(Band::id), scores), raw, table, band);
    }
}
