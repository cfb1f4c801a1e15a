package org.trivsel.tools.early.page;

import java.util.Locale;
import java.util.Map;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;
import org.trivsel.ui.Templates;
import org.trivsel.web.Content;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** Fills the templates of the tool. Each gets its words {@code t}, its phrases {@code say}, and what it shows, {@code view}. */
public final class Pages {
    private static final Templates TEMPLATES = Templates.beside(Pages.class);

    private Pages() {
    }

    /** The tool's words. */
    public static Texts texts(Locale locale) {
        return Texts.beside(Pages.class, locale);
    }

    /** @param template name without ending */
    public static Content fill(String template, Locale locale, Object view) {
        return TEMPLATES.fill(template + ".jte", Map.of("t", texts(locale), "say", Phrases.in(locale), "view", view));
    }

    public static Response page(Request request, int status, String title, String template, Object view) {
        return new Response.Page(status, title, Paths.HOME, fill(template, request.locale(), view));
    }
}
