package org.trivsel.platform.forms.chart;

import java.math.BigDecimal;
import java.util.List;
import org.trivsel.instrument.ScoreKind;
import org.trivsel.instrument.definition.Band;
import org.trivsel.instrument.definition.BandSet;
import org.trivsel.ui.Axis;

/**
 * The scores of one kind along a line from 0 to 1, with the bands that lie along it.
 *
 * @param lowest the score at 0
 * @param highest the score at 1
 * @param bands in rising order; may be none
 */
public record Range(ScoreKind kind, double lowest, double highest, List<Band> bands) {
    private static final int MOST_STEPS = 10;
    /** Standard deviations from the middle that scores with norms are drawn to. */
    private static final int REACH = 3;
    private static final Axis PERCENTILES = new Axis(0, 1);

    public Range {
        bands = List.copyOf(bands);
    }

    /** @param most the highest raw score, 0 when there is no fixed one @param set the bands, or none */
    public static Range of(ScoreKind kind, int most, List<BandSet> set) {
        List<Band> bands = set.stream().flatMap(one -> one.bands().stream()).toList();
        return switch (kind) {
            case RAW -> new Range(kind, 0, most > 0 ? most : bands.isEmpty() ? 1 : bands.get(bands.size() - 1).to(), bands);
            case PERCENTILE, STANINE, C -> new Range(kind, kind.lowest().doubleValue(), kind.highest().doubleValue(), bands);
            case Z -> new Range(kind, -REACH, REACH, bands);
            case T -> new Range(kind, 50 - 10 * REACH, 50 + 10 * REACH, bands);
            case STANDARD -> new Range(kind, 100 - 15 * REACH, 100 + 15 * REACH, bands);
        };
    }

    /** Where a score stands, from 0 to 1. */
    public double share(BigDecimal score) {
        return share(score.doubleValue());
    }

    private double share(double score) {
        double at = kind == ScoreKind.PERCENTILE ? PERCENTILES.at(Math.max(1, Math.min(99, score))) : (score - lowest) / (highest - lowest);
        return Math.max(0, Math.min(1, at));
    }

    /** Where each band but the last ends, from 0 to 1. */
    public List<Double> borders() {
        return bands.stream().limit(Math.max(0, bands.size() - 1)).map(this::border).toList();
    }

    private double border(Band band) {
        return kind == ScoreKind.PERCENTILE ? PERCENTILES.border(band.to()) : share(band.to());
    }

    /** How many whole steps there are, for the grid; 0 when there are too many to draw. */
    public int steps() {
        return kind == ScoreKind.RAW && highest <= MOST_STEPS && highest == Math.rint(highest) ? (int) highest : 0;
    }
}
