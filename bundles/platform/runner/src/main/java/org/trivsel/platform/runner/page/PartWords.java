package org.trivsel.platform.runner.page;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.MissingCode;
import org.trivsel.instrument.definition.Discontinue;
import org.trivsel.instrument.definition.Part;
import org.trivsel.text.Texts;

/** A part in one language. */
final class PartWords {
    private final Texts texts;

    PartWords(Texts texts) {
        this.texts = texts;
    }

    /** @param ruled whether the engine must be asked when it stops */
    PartView view(Part part, boolean ruled) {
        String language = texts.locale().getLanguage();
        Optional<Discontinue> rule = part.discontinue();
        String title = part.title().in(language);
        return new PartView(part.id(), title, part.instruction().in(language), part.context(),
                rule.filter(stop -> !ruled).map(stop -> stop.wrong() + "/" + stop.of()).orElse(null),
                rule.map(stop -> said("stopped", title, stop)).orElse(null),
                part.countsAsWrong().stream().map(MissingCode::id).sorted().collect(Collectors.joining(" ")));
    }

    /** When to stop, for paper; null when there is no such rule. */
    @Nullable String rule(Part part) {
        return part.discontinue().map(stop -> said("stop", part.title().in(texts.locale().getLanguage()), stop)).orElse(null);
    }

    private String said(String key, String part, Discontinue stop) {
        return stop.wrong() == stop.of() ? texts.get(key + ".row", part, stop.of())
                : texts.get(key + ".some", part, stop.wrong(), stop.of());
    }
}
