package org.trivsel.platform.assessment;

import java.util.Collections;
import java.util.List;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.Setting;

/**
 * The language background, from the languages at home that the register has: only where the instrument asks for it, in the words it uses, and
 * where nobody has said it. Other instruments come to the same as ever.
 */
record Background(Instrument instrument) {
    private static final String ONE = "monolingual";
    private static final String SEVERAL = "multilingual";

    Setting added(Setting given, List<String> languages) {
        if (given.key(Key.BACKGROUND).isPresent() || languages.isEmpty()) {
            return given;
        }
        String background = languages.stream().distinct().count() == 1 ? ONE : SEVERAL;
        boolean asked = instrument.keyed().getOrDefault(Key.BACKGROUND, Collections.emptySortedSet()).contains(background);
        return asked ? given.with(Key.BACKGROUND, background) : given;
    }
}
