package org.trivsel.platform.licence.page;

import java.util.Locale;
import java.util.Map;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;
import org.trivsel.ui.Templates;
import org.trivsel.web.Content;

/** Fills the templates of this bundle. Each gets its words {@code t}, its phrases {@code say}, and what it shows, {@code view}. */
public final class Pages {
    private static final Templates TEMPLATES = Templates.beside(Pages.class);

    private Pages() {
    }

    static Texts texts(Locale locale) {
        return Texts.beside(Pages.class, locale);
    }

    /** @param template name without ending */
    static Content fill(String template, Locale locale, Object view) {
        return TEMPLATES.fill(template + ".jte", Map.of("t", texts(locale), "say", Phrases.in(locale), "view", view));
    }
}
