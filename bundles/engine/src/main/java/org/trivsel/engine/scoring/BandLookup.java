package org.trivsel.engine.scoring;

import java.util.Optional;
import org.trivsel.instrument.definition.Band;
import org.trivsel.instrument.definition.BandSet;
import org.trivsel.instrument.definition.Definition;

/** The band of a percentile, looked up once for each of 1 to 99. */
final class BandLookup {
    private static final int HIGHEST = 99;
    private final Optional<BandSet> set;
    private final Optional<String>[] ids;

    @SuppressWarnings({"unchecked", "rawtypes"})
    BandLookup(Optional<String> wanted, Definition definition) {
        set = wanted.flatMap(id -> definition.bands().stream().filter(one -> one.id().equals(id)).findFirst());
        ids = new Optional[HIGHEST + 1];
        for (int percentile = 0; percentile <= HIGHEST; percentile++) {
            ids[percentile] = band(percentile).map(Band::id);
        }
    }

    Optional<String> id(int percentile) {
        return ids[percentile];
    }

    Optional<Band> band(int percentile) {
        return set.map(bands -> bands.of(percentile));
    }
}
