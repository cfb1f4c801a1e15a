package org.trivsel.tools.language.page;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.definition.Band;
import org.trivsel.instrument.definition.BandSet;
import org.trivsel.instrument.definition.Definition;

/** The bands of an instrument as effort: 1 asks for least, and there is a word for each. */
final class Bands {
    /** Stands for no band: there is no number. */
    static final int NONE = 0;

    private final Definition definition;
    private final String language;

    Bands(Definition definition, String language) {
        this.definition = definition;
        this.language = language;
    }

    /** 1 for the highest band, rising with the need; 0 without a band. */
    int effort(Optional<String> band) {
        return band.flatMap(definition::band).map(found -> set(found).bands().size() - found.level() + 1).orElse(NONE);
    }

    String word(Optional<String> band, String otherwise) {
        return band.flatMap(definition::band).map(found -> found.title().in(language)).orElse(otherwise);
    }

    String word(String band) {
        return word(Optional.of(band), band);
    }

    /** The set a group or scale is placed in; the first of the instrument when it names none. */
    BandSet set(Optional<String> id) {
        return definition.bands().stream().filter(set -> id.filter(set.id()::equals).isPresent()).findFirst()
                .orElseGet(() -> definition.bands().get(0));
    }

    private BandSet set(Band band) {
        return definition.bands().stream().filter(set -> set.bands().contains(band)).findFirst().orElseThrow();
    }

    /** A percentile as a whole number; null when there is none. */
    static @Nullable Integer percentile(Measure measure) {
        return measure instanceof Measure.Value value ? value.number().intValueExact() : null;
    }
}
