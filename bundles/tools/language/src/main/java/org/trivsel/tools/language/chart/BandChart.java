package org.trivsel.tools.language.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.definition.BandSet;
import org.trivsel.ui.Axis;

/**
 * One percentile in its bands, 460 by 96.
 *
 * @param now where it stands; null when there is no number
 * @param earlier where the one before stood, or null
 */
public record BandChart(List<Zone> zones, List<Mark> marks, @Nullable Mark now, @Nullable String earlier) {
    private static final Axis AXIS = new Axis(8, 452);

    public static BandChart of(BandSet bands, @Nullable Integer now, @Nullable Integer earlier) {
        return new BandChart(Zone.along(AXIS, bands), Mark.along(AXIS, bands), now == null ? null : Mark.at(AXIS, now),
                earlier == null ? null : Axis.px(AXIS.at(earlier)));
    }
}
