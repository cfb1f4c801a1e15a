package org.trivsel.instrument.definition;

import java.math.BigDecimal;
import java.util.List;
import org.trivsel.instrument.ScoreKind;

/**
 * Bands in rising order. Those by percentile cover 1 to 99.
 *
 * @param by the kind of score that is placed in them
 */
public record BandSet(String id, List<Band> bands, ScoreKind by) {

    /** By percentile. */
    public BandSet(String id, List<Band> bands) {
        this(id, bands, ScoreKind.PERCENTILE);
    }

    /** The band a score falls in; beyond the last, the last. */
    public Band of(int score) {
        return of(BigDecimal.valueOf(score));
    }

    /** As {@link #of(int)}; a score between two bands falls in the upper one. */
    public Band of(BigDecimal score) {
        for (Band band : bands) {
            if (score.compareTo(BigDecimal.valueOf(band.to())) <= 0) {
                return band;
            }
        }
        return bands.get(bands.size() - 1);
    }
}
