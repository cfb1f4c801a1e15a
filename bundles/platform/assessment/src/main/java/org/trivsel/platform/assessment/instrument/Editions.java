package org.trivsel.platform.assessment.instrument;

import java.util.ArrayList;
import java.util.List;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.InvalidInstrument;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.norm.NormPack;
import org.trivsel.instrument.norm.NormReader;

/**
 * A definition together with every norm edition ever released that fits it. So an outcome can be explained with the edition it was computed
 * with, and a version scores the same whether its bundle is still there or not. An edition ends by its own last day, not by being left out.
 */
final class Editions {
    private Editions() {
    }

    /** @param sure packs known to fit @param kept texts of all packs released for the instrument */
    static Instrument all(Definition definition, List<NormPack> sure, List<String> kept) {
        List<NormPack> packs = new ArrayList<>(sure);
        for (String text : kept) {
            NormPack pack = new NormReader().read(text);
            if (packs.stream().noneMatch(known -> known.edition().equals(pack.edition())) && fits(definition, pack)) {
                packs.add(pack);
            }
        }
        return Instrument.of(definition, packs);
    }

    private static boolean fits(Definition definition, NormPack pack) {
        try {
            Instrument.of(definition, List.of(pack));
            return true;
        } catch (InvalidInstrument e) {
            // Made for another version of the instrument.
            return false;
        }
    }
}
