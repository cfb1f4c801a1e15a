package org.trivsel.instrument.definition;

import java.util.List;
import java.util.Optional;

/**
 * A number over the scored items of some parts, or over items of its own choice.
 *
 * @param parts may be empty when the rule lists items
 * @param missingLimit most items that may lack an answer; one more and the scale is not scorable
 * @param prorate with missing items within the limit: true scales the sum up to all items, false does as {@link ScaleRule#missing} says
 * @param bands id of the band set the percentile is placed in
 * @param rule how the number comes about
 */
public record Scale(String id, LocalText title, List<String> parts, int missingLimit, boolean prorate,
        Optional<String> bands, ScaleRule rule) { }
