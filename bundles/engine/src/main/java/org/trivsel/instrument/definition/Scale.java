package org.trivsel.instrument.definition;

import java.util.List;
import java.util.Optional;

/**
 * A sum over the scored items of some parts.
 *
 * @param missingLimit most items that may lack an answer; one more and the scale is not scorable
 * @param prorate with missing items within the limit: true scales the sum up to all items, false counts them as 0
 * @param bands id of the band set the percentile is placed in
 */
public record Scale(String id, LocalText title, List<String> parts, int missingLimit, boolean prorate,
        Optional<String> bands) { }
