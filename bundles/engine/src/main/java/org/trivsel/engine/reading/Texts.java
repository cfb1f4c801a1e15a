package org.trivsel.engine.reading;

import java.util.List;
import org.trivsel.engine.source.Place;
import org.trivsel.instrument.definition.LocalText;

/** Reads texts and sees to it that none lacks a language the definition calls complete. */
final class Texts {
    private final List<String> languages;

    Texts(List<String> languages) {
        this.languages = List.copyOf(languages);
    }

    List<String> languages() {
        return languages;
    }

    /** The text, or none when the key is absent. */
    LocalText read(Place at, String key) {
        LocalText text = at.localText(key);
        for (String language : languages) {
            if (at.has(key) && !text.has(language)) {
                at.at(key).fault("no text in \"" + language + "\", which is listed among the complete languages " + languages);
            }
        }
        return text;
    }
}
