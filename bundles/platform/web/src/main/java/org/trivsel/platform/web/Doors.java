package org.trivsel.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.trivsel.access.Scope;
import org.trivsel.access.Session;
import org.trivsel.access.Sessions;
import org.trivsel.platform.web.guard.CookieJar;
import org.trivsel.platform.web.guard.CsrfToken;
import org.trivsel.platform.web.guard.ReturnPath;
import org.trivsel.platform.web.guard.ViewChoice;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.problem.TooMany;
import org.trivsel.problem.Unauthenticated;
import org.trivsel.tenant.TenantKey;
import org.trivsel.text.Texts;

/**
 * Signing in and out, choosing a password, and coming back after having been away. The only pages for those who are not signed in, or not yet
 * all the way.
 */
final class Doors {
    private static final String NOBODY = "no-such-tenant";

    private final Supplier<Sessions> sessions;
    private final SignInPage page;
    private final PasswordPage passwords;

    Doors(Supplier<Sessions> sessions, Framer framer) {
        this.sessions = sessions;
        this.page = new SignInPage(framer);
        this.passwords = new PasswordPage(sessions, framer);
    }

    /** Answers what is for the doors; empty for all else. */
    Optional<Answer> answer(Incoming incoming) {
        return Optional.ofNullable(switch (incoming.path()) {
            case SignInPage.PATH -> incoming.isPost() ? signIn(incoming) : page.fresh(incoming);
            case "/sign-out" -> incoming.isPost() ? signOut(incoming) : null;
            case PasswordPage.PATH -> password(incoming);
            case "/language", "/me/view" -> incoming.isPost() ? view(incoming) : null;
            default -> null;
        });
    }

    /** For a browser that asked for a page and is not signed in: the way back in, with what was to be done kept. */
    Answer needed(Incoming incoming) {
        if (incoming.isPost()) {
            return page.away(incoming, CsrfGate.carriesSession(incoming) ? KeptForm.of(incoming) : null);
        }
        String back = ReturnPath.orStart(incoming.address());
        return Answer.redirect(back.equals("/") ? SignInPage.PATH : SignInPage.PATH + "?returnTo=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    /** For somebody who has to choose a password first. */
    static Answer passwordNeeded(Incoming incoming) {
        return Renderer.redirect(PasswordPage.PATH, incoming);
    }

    /** What was typed there is not kept for after a sign-in as other forms are: passwords stay out of pages. */
    private Answer password(Incoming incoming) {
        String token = incoming.cookies().session().orElse(null);
        if (token == null) {
            return Answer.redirect(SignInPage.PATH);
        }
        try {
            return incoming.isPost() ? passwords.change(incoming, token) : passwords.show(incoming, token);
        } catch (Unauthenticated e) {
            return Answer.redirect(SignInPage.PATH);
        }
    }

    private Answer signIn(Incoming incoming) {
        Texts t = Pages.texts(Framer.locale(incoming));
        if (!CsrfGate.carriesAny(incoming)) {
            return refused(incoming, 403, "old-page", t.get("sign-in.old"), t.get("sign-in.old.text"));
        }
        try {
            return welcome(incoming, open(incoming));
        } catch (Unauthenticated e) {
            String words = e.code().equals("tenant-suspended") ? "sign-in.suspended" : "sign-in.wrong";
            return refused(incoming, e.status(), e.code(), t.get(words), t.get(words + ".text"));
        } catch (TooMany e) {
            long seconds = Math.max(1, e.retryAfter().toSeconds());
            return refused(incoming, e.status(), e.code(), t.get("sign-in.many"), t.get("sign-in.many.text", (seconds + 59) / 60))
                    .with("Retry-After", String.valueOf(seconds));
        }
    }

    private Session open(Incoming incoming) {
        FormData form = incoming.body().form();
        String password = form.all("password").stream().findFirst().orElse("");
        return sessions.get().open(Sessions.Kind.PAGES, key(form), form.first("username").orElse(""), password,
                Set.of(Scope.READ, Scope.WRITE), incoming.origin());
    }

    /** What cannot be a key goes on as one that nobody has, so that the answer is the same and takes as long. */
    private static TenantKey key(FormData form) {
        try {
            return new TenantKey(form.first("tenant").orElse("").toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return new TenantKey(NOBODY);
        }
    }

    private Answer welcome(Incoming incoming, Session session) {
        CookieJar cookies = incoming.cookies();
        cookies.session().ifPresent(sessions.get()::close);
        return inside(incoming, session)
                .with("Set-Cookie", cookies.setSession(session.token()))
                .with("Set-Cookie", cookies.setTenant(key(incoming.body().form()).value()));
    }

    private Answer inside(Incoming incoming, Session session) {
        if (incoming.isByScript()) {
            return json(200, Map.of("csrf", CsrfToken.of(session.token())));
        }
        FormData form = incoming.body().form();
        KeptForm kept = KeptForm.from(form);
        return kept == null ? Answer.redirect(ReturnPath.orStart(form.first("returnTo").orElse(null)))
                : page.resend(incoming, session.token(), kept);
    }

    private Answer signOut(Incoming incoming) {
        if (!CsrfGate.carriesSession(incoming)) {
            return Answer.redirect("/");
        }
        incoming.cookies().session().ifPresent(sessions.get()::close);
        return Answer.redirect(SignInPage.PATH + "?left=1")
                .with("Set-Cookie", incoming.cookies().dropSession())
                .with("Clear-Site-Data", "\"cache\"");
    }

    private static Answer view(Incoming incoming) {
        FormData form = incoming.body().form();
        Answer answer = Answer.redirect(form.first("returnTo").filter(ReturnPath::isOurs).orElse("/"));
        ViewChoice old = incoming.cookies().view();
        String language = form.first("language").orElse(old.language());
        ViewChoice chosen = incoming.path().equals("/language") ? old.withLanguage(language)
                : ViewChoice.of(language, form.first("scheme").orElse(null), form.first("contrast").orElse(null), form.first("keys").isPresent());
        return CsrfGate.carriesAny(incoming) ? answer.with("Set-Cookie", incoming.cookies().setView(chosen)) : answer;
    }

    private Answer refused(Incoming incoming, int status, String code, String problem, String advice) {
        if (incoming.isByScript()) {
            return json(status, Map.of("code", code, "title", problem, "detail", advice)).with("X-Problem", code);
        }
        return page.refused(incoming, status, problem, advice);
    }

    private static Answer json(int status, Map<String, ?> members) {
        return Answer.of(status, Answer.JSON, Json.object(new TreeMap<>(members)).getBytes(StandardCharsets.UTF_8));
    }
}
