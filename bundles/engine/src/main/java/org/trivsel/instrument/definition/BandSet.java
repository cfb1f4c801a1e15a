package org.trivsel.instrument.definition;

import java.util.List;

/** Bands in rising order; together they cover percentile 1 to 99. */
public record BandSet(String id, List<Band> bands) {

    /** The band a percentile falls in. */
    public Band of(int percentile) {
        for (Band band : bands) {
            if (percentile <= band.to()) {
                return band;
            }
        }
        return bands.get(bands.size() - 1);
    }
}
