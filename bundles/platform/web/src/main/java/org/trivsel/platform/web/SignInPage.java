package org.trivsel.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.web.guard.CookieJar;
import org.trivsel.platform.web.guard.CsrfToken;
import org.trivsel.platform.web.guard.ReturnPath;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.platform.web.page.ResendView;
import org.trivsel.platform.web.page.SignInView;
import org.trivsel.text.Texts;

/** The sign-in page in its states. */
final class SignInPage {
    static final String PATH = "/sign-in";

    private final Framer framer;

    SignInPage(Framer framer) {
        this.framer = framer;
    }

    Answer fresh(Incoming incoming) {
        return incoming.wantsJson() ? token(incoming) : show(incoming, 200, null, null, false, null);
    }

    /** For a page that signs in again in place: what its form must carry. */
    private static Answer token(Incoming incoming) {
        String door = incoming.cookies().door().orElseGet(CookieJar::newDoor);
        byte[] json = Json.object(Map.of(CsrfGate.FIELD, CsrfToken.of(door))).getBytes(StandardCharsets.UTF_8);
        return Answer.of(200, Answer.JSON, json).with("Set-Cookie", incoming.cookies().setDoor(door));
    }

    /** It did not work. */
    Answer refused(Incoming incoming, int status, String problem, String advice) {
        return show(incoming, status, problem, advice, false, KeptForm.from(incoming.body().form()));
    }

    /** The session had ended when a form was sent. @param kept the form, or null when it is not ours */
    Answer away(Incoming incoming, @Nullable KeptForm kept) {
        return show(incoming, 401, null, null, true, kept);
    }

    /** Signed in again: the form that was on its way. */
    Answer resend(Incoming incoming, String sessionToken, KeptForm kept) {
        Texts t = Pages.texts(Framer.locale(incoming));
        String csrf = CsrfToken.of(sessionToken);
        return Renderer.html(200, framer.plain(incoming, t.get("resend.title"), csrf,
                Pages.fill("resend", t.locale(), new ResendView(kept.path(), csrf, kept.fields()))));
    }

    private Answer show(Incoming incoming, int status, @Nullable String problem, @Nullable String advice, boolean away, @Nullable KeptForm kept) {
        Texts t = Pages.texts(Framer.locale(incoming));
        String door = incoming.cookies().door().orElseGet(CookieJar::newDoor);
        String csrf = CsrfToken.of(door);
        FormData form = incoming.path().equals(PATH) ? incoming.body().form() : FormData.EMPTY;
        String tenant = form.first("tenant").or(() -> incoming.query().first("t")).or(() -> incoming.cookies().tenant()).orElse("");
        String back = ReturnPath.orStart(form.first("returnTo").or(() -> incoming.query().first("returnTo")).orElse(null));
        SignInView view = new SignInView(tenant, form.first("username").orElse(""), back, csrf, away,
                incoming.query().first("left").isPresent(), problem, advice, kept == null ? List.of() : kept.hidden());
        return Renderer.html(status, framer.plain(incoming, t.get("sign-in.title"), csrf, Pages.fill("sign-in", t.locale(), view)))
                .with("Set-Cookie", incoming.cookies().setDoor(door));
    }
}
