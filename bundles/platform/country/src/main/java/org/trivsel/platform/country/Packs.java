package org.trivsel.platform.country;

import java.util.List;
import java.util.Map;
import org.trivsel.country.Pack;

/** Packs as they are installed at the moment. */
interface Packs {
    /** All that declare themselves, by country and version. */
    List<Pack> all();

    /** By country the newest that is sound. */
    Map<String, PackText> newest();
}
