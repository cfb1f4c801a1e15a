package org.trivsel.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.trivsel.registry.UnitId;

/**
 * Results of a unit and of those right below it.
 *
 * @param whole the unit itself with all below it
 * @param below those right below it in which anybody has a result, by name
 * @param editions of the norms the results were computed with; of several, numbers are not quite the same thing
 * @param least how many children a number is about at least
 */
public record UnitReport(Line whole, List<Line> below, List<String> editions, int least) {
    public UnitReport {
        below = List.copyOf(below);
        editions = List.copyOf(editions);
    }

    /**
     * A unit.
     *
     * @param pupils children enrolled today in those units of it in which anybody has a result
     * @param counted empty when it is held back, or nobody has a result
     */
    public record Line(UnitId unit, String name, int pupils, boolean heldBack, Optional<Counted> counted) {
    }

    /**
     * What may be known of it.
     *
     * @param assessed children with a result
     * @param mean of the score that the bands are by, one decimal; empty for percentiles, which have no mean, and where nobody has a score
     * @param bands how many lie in each band
     * @param without how many have a result and no score
     */
    public record Counted(int assessed, Optional<BigDecimal> mean, List<InBand> bands, int without) {
        public Counted {
            bands = List.copyOf(bands);
        }
    }

    /** @param band its id */
    public record InBand(String band, int children) {
    }
}
