package org.trivsel.platform.web.person;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.platform.web.Json;
import org.trivsel.platform.web.guard.CookieJar;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;
import org.trivsel.web.Request;
import org.trivsel.web.Response;
import org.trivsel.web.Route;
import org.trivsel.web.Site;

/** The person's own page, the list of keys, and what scripts need to know about the session. */
@Component(service = Site.class)
public final class PersonSite implements Site {
    @Activate
    public PersonSite() {
        // Needs nobody.
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/me", this::me), Route.get("/keys", this::keys), Route.get("/session", this::session));
    }

    private Response me(Request request) {
        Caller caller = request.caller();
        Texts t = Pages.texts(request.locale());
        Phrases say = Phrases.in(request.locale());
        List<String> roles = caller.grants().stream().map(grant -> role(grant, t, say)).distinct().toList();
        MeView view = new MeView(caller.name(), caller.username(), caller.tenant().name(), roles,
                say.moment(caller.since().atZone(caller.tenant().zone())), request.locale().getLanguage(),
                CookieJar.viewOf(request.header("Cookie").orElse("")), request.csrfToken(),
                request.query("changed").isPresent());
        return Pages.page(request, "me", "me.title", null, view);
    }

    private static String role(Grant grant, Texts t, Phrases say) {
        String role = t.get("role." + grant.role().name());
        return grant.to() == null ? role : t.get("me.until", role, say.date(grant.to()));
    }

    private Response keys(Request request) {
        return request.wantsFragment() ? new Response.Fragment(Pages.fill("part/keys-dialog", request.locale(), ""))
                : Pages.page(request, "keys", "keys.title", null, "");
    }

    /** For a page whose token is of an earlier session of the same person. */
    private Response session(Request request) {
        String user = request.caller().tenant().key() + "/" + request.caller().username();
        return new Response.Json(200, Json.object(Map.of("user", user, "csrf", request.csrfToken())), null);
    }
}
