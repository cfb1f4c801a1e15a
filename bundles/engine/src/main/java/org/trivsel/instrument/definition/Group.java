package org.trivsel.instrument.definition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Scales taken together by the mean of their z. Scales that a form does not ask are left out there; each scale it does ask
 * must have a number.
 *
 * @param weights by scale; a scale without one weighs 1
 */
public record Group(String id, LocalText title, List<String> scales, Optional<String> bands, Map<String, BigDecimal> weights) {

    /** What the z of a scale weighs. */
    public BigDecimal weight(String scale) {
        return weights.getOrDefault(scale, BigDecimal.ONE);
    }
}
