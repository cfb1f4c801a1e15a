package org.trivsel.tools.motor.page;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.definition.Band;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Presentation;
import org.trivsel.text.Texts;

/** The themes of a definition, and its steps in words. */
final class Themes {
    private final Definition definition;
    private final Texts texts;

    Themes(Definition definition, Texts texts) {
        this.definition = definition;
        this.texts = texts;
    }

    /** In the order of the spider. */
    List<String> ids() {
        return definition.presentation().charts().stream().filter(chart -> chart.kind() == Presentation.Kind.SPIDER).findFirst().orElseThrow().of();
    }

    /** The highest step. */
    int most() {
        List<Band> bands = definition.bands().get(0).bands();
        return bands.get(bands.size() - 1).to();
    }

    String title(String theme) {
        return definition.scale(theme).orElseThrow().title().in(texts.locale().getLanguage());
    }

    /** A mean with its decimal as the language writes it; a dash for none. */
    String number(@Nullable BigDecimal mean) {
        return mean == null ? texts.get("dash") : String.format(texts.locale(), "%.1f", mean);
    }

    /** The band a mean falls in. */
    String word(@Nullable BigDecimal mean) {
        return mean == null ? texts.get("not-scorable") : definition.bands().get(0).of(mean).title().in(texts.locale().getLanguage());
    }
}
