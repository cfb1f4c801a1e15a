package org.trivsel.platform.web.page;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;
import org.trivsel.ui.Templates;
import org.trivsel.web.Content;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** Fills the templates of this bundle. Each gets its words {@code t}, its phrases {@code say}, and what it shows, {@code view}. */
public final class Pages {
    private static final Templates TEMPLATES = Templates.beside(Pages.class);

    private Pages() {
    }

    /** The words of this bundle. */
    public static Texts texts(Locale locale) {
        return Texts.beside(Pages.class, locale);
    }

    /** @param template name without ending */
    public static Content fill(String template, Locale locale, Object view) {
        return TEMPLATES.fill(template + ".jte", Map.of("t", texts(locale), "say", Phrases.in(locale), "view", view));
    }

    /** A page in the shell. @param title key of its title; place path of its menu entry, or null */
    public static Response page(Request request, String template, String title, @Nullable String place, Object view) {
        return Response.page(texts(request.locale()).get(title), place, fill(template, request.locale(), view));
    }
}
