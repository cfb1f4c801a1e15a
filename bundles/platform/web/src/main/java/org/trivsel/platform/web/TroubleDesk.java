package org.trivsel.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.platform.web.guard.CsrfToken;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.platform.web.page.ProblemView;
import org.trivsel.platform.web.site.SiteFailed;
import org.trivsel.web.Content;

/** Answers with trouble in the form that was asked for: a page, a part of one, or a problem document. */
final class TroubleDesk {
    private static final Logger LOG = LoggerFactory.getLogger(TroubleDesk.class);

    private final Framer framer;

    TroubleDesk(Framer framer) {
        this.framer = framer;
    }

    /** @param request null when nobody is known to be signed in */
    Answer answer(Trouble trouble, Incoming incoming, @Nullable PageRequest request) {
        Locale locale = request == null ? Framer.locale(incoming) : request.locale();
        Answer answer = incoming.wantsFragment() ? part(trouble, incoming, locale)
                : incoming.isByScript() ? document(trouble, incoming, locale)
                : page(trouble, incoming, request, locale);
        return trouble.retryAfter() == null ? answer
                : answer.with("Retry-After", String.valueOf(Math.max(1, trouble.retryAfter().toSeconds())));
    }

    private static Answer part(Trouble trouble, Incoming incoming, Locale locale) {
        return Renderer.html(trouble.status(), Pages.fill("problem-part", locale, trouble.view(incoming, locale)))
                .with("X-Problem", trouble.code());
    }

    private static Answer document(Trouble trouble, Incoming incoming, Locale locale) {
        byte[] bytes = trouble.json(incoming.id(), locale).getBytes(StandardCharsets.UTF_8);
        return Answer.of(trouble.status(), "application/problem+json", bytes).with("X-Problem", trouble.code());
    }

    private Answer page(Trouble trouble, Incoming incoming, @Nullable PageRequest request, Locale locale) {
        ProblemView view = trouble.view(incoming, locale);
        Content body = Pages.fill("problem", locale, view);
        Answer inShell = request == null ? null : shell(trouble, view, request, body);
        if (inShell != null) {
            return inShell;
        }
        String csrf = incoming.cookies().session().or(incoming.cookies()::door).map(CsrfToken::of).orElse("");
        return Renderer.html(trouble.status(), framer.plain(incoming, view.title(), csrf, body));
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // what is already in trouble must not fail again: the plain page needs nothing
    private @Nullable Answer shell(Trouble trouble, ProblemView view, PageRequest request, Content body) {
        if (trouble.status() >= 500 && !trouble.isOfOneTool()) {
            return null;
        }
        try {
            return Renderer.html(trouble.status(), framer.page(request, view.title(), null, body));
        } catch (SiteFailed withoutIt) {
            return shell(trouble, view, request, body);
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("No shell for the problem page of request {}", request.incoming().id(), e);
            return null;
        }
    }
}
