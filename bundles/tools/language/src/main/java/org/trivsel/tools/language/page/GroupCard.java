package org.trivsel.tools.language.page;

import org.jspecify.annotations.Nullable;
import org.trivsel.tools.language.chart.BandChart;

/**
 * One effort group of a result.
 *
 * @param effort 1 to 3, or 0 when it cannot be computed
 * @param band the word for it
 * @param chart null when it cannot be computed
 * @param sentence the percentile and the one before, or why there is none
 * @param spoken the chart in words
 */
public record GroupCard(String title, int effort, String band, @Nullable BandChart chart, String sentence, String spoken) {
}
