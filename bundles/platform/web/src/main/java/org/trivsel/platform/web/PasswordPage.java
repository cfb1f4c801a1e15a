package org.trivsel.platform.web;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Sessions;
import org.trivsel.platform.web.guard.CsrfToken;
import org.trivsel.platform.web.guard.ReturnPath;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.platform.web.page.PasswordView;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.PasswordNeeded;
import org.trivsel.problem.TooMany;
import org.trivsel.text.Texts;
import org.trivsel.ui.Wrong;

/**
 * Choosing a password of one's own: when one likes, and before all else after a one-time password. It stands at the doors, for nobody gets any
 * further in with a one-time password.
 */
final class PasswordPage {
    static final String PATH = "/me/password";
    private static final String CURRENT = "current";
    private static final String NEXT = "next";
    private static final String REPEATED = "repeated";
    private static final String ME = "/me?changed=1";

    private final Supplier<Sessions> sessions;
    private final Framer framer;

    PasswordPage(Supplier<Sessions> sessions, Framer framer) {
        this.sessions = sessions;
        this.framer = framer;
    }

    /** @throws org.trivsel.problem.Unauthenticated when there is no session */
    Answer show(Incoming incoming, String token) {
        Caller caller = owner(incoming, token);
        return show(incoming, 200, token, caller, caller == null ? ReturnPath.orStart(incoming.query().first("returnTo").orElse(null)) : ME, List.of());
    }

    /** @throws org.trivsel.problem.Unauthenticated when there is no session */
    Answer change(Incoming incoming, String token) {
        String next = typed(incoming, NEXT);
        if (!next.equals(typed(incoming, REPEATED))) {
            return again(incoming, 400, token, REPEATED, "not-repeated", "");
        }
        try {
            sessions.get().changePassword(Sessions.Kind.PAGES, token, typed(incoming, CURRENT), next, incoming.origin());
            return Answer.redirect(returnPath(incoming));
        } catch (Invalid e) {
            Fault fault = e.faults().get(0);
            return again(incoming, e.status(), token, fault.where(), fault.code(), "");
        } catch (Conflict e) {
            return again(incoming, e.status(), token, CURRENT, e.code(), "");
        } catch (TooMany e) {
            long seconds = Math.max(1, e.retryAfter().toSeconds());
            return again(incoming, e.status(), token, CURRENT, e.code(), (seconds + 59) / 60).with("Retry-After", String.valueOf(seconds));
        }
    }

    private Answer again(Incoming incoming, int status, String token, String field, String code, Object said) {
        String message = Pages.texts(Framer.locale(incoming)).get("password.wrong." + code, said);
        return show(incoming, status, token, owner(incoming, token), returnPath(incoming), List.of(new Wrong(field, message)));
    }

    private Answer show(Incoming incoming, int status, String token, @Nullable Caller caller, String returnPath, List<Wrong> wrongs) {
        Texts t = Pages.texts(Framer.locale(incoming));
        String csrf = CsrfToken.of(token);
        PasswordView view = new PasswordView(caller == null ? null : caller.username(), caller == null, returnPath, csrf, wrongs);
        return Renderer.html(status, framer.plain(incoming, t.get("password.title"), csrf, Pages.fill("password", t.locale(), view)));
    }

    /** Null when they came in with a one-time password. */
    private @Nullable Caller owner(Incoming incoming, String token) {
        try {
            return sessions.get().as(token, Sessions.Kind.PAGES, incoming.origin(), caller -> caller);
        } catch (PasswordNeeded e) {
            return null;
        }
    }

    private static String returnPath(Incoming incoming) {
        return ReturnPath.orStart(incoming.body().form().first("returnTo").orElse(null));
    }

    /** As typed: blanks at its ends belong to a password. */
    private static String typed(Incoming incoming, String field) {
        return incoming.body().form().all(field).stream().findFirst().orElse("");
    }
}
