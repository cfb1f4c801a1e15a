package org.trivsel.engine.scoring;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.ScoreKind;
import org.trivsel.instrument.definition.Band;
import org.trivsel.instrument.definition.BandSet;
import org.trivsel.instrument.definition.Definition;

/** The band of a score; that of a percentile is looked up once for each of 1 to 99. */
final class BandLookup {
    private static final int HIGHEST = 99;
    private final Optional<BandSet> set;
    private final ScoreKind by;
    private final Optional<Band>[] ofPercentile;

    @SuppressWarnings({"unchecked", "rawtypes"})
    BandLookup(Optional<String> wanted, Definition definition) {
        set = wanted.flatMap(id -> definition.bands().stream().filter(one -> one.id().equals(id)).findFirst());
        by = set.map(BandSet::by).orElse(ScoreKind.PERCENTILE);
        ofPercentile = new Optional[HIGHEST + 1];
        for (int percentile = 0; percentile <= HIGHEST; percentile++) {
            int value = percentile;
            ofPercentile[percentile] = set.map(bands -> bands.of(value));
        }
    }

    /** The band of whichever of these scores the set is by. */
    Optional<Band> band(Measure raw, Measure z, Measure percentile, Map<ScoreKind, BigDecimal> scores) {
        if (set.isEmpty()) {
            return Optional.empty();
        }
        if (by == ScoreKind.PERCENTILE) {
            return percentile instanceof Measure.Value value ? ofPercentile[value.number().intValueExact()] : Optional.empty();
        }
        if (by == ScoreKind.RAW || by == ScoreKind.Z) {
            return (by == ScoreKind.RAW ? raw : z) instanceof Measure.Value value ? set.map(bands -> bands.of(value.number())) : Optional.empty();
        }
        return Optional.ofNullable(scores.get(by)).flatMap(score -> set.map(bands -> bands.of(score)));
    }
}
