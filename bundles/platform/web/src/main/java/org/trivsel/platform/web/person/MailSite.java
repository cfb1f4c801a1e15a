package org.trivsel.platform.web.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.notice.MailAddress;
import org.trivsel.notice.Notices;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.text.Texts;
import org.trivsel.web.Request;
import org.trivsel.web.Response;
import org.trivsel.web.Route;
import org.trivsel.web.Site;

/** The page on which people say where they want to be told by mail. */
@Component(service = Site.class)
public final class MailSite implements Site {
    private static final String PATH = "/me/mail";
    private static final int BAD = 400;

    private final Notices notices;

    @Activate
    public MailSite(@Reference Notices notices) {
        this.notices = notices;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, this::show), Route.post(PATH, this::save));
    }

    private Response show(Request request) {
        return page(request, 200, notices.ownAddress(request.caller()).map(MailAddress::value).orElse(""), null);
    }

    private Response save(Request request) {
        String typed = request.field("address").orElse("");
        try {
            notices.ownAddress(request.caller(), typed.isEmpty() ? null : new MailAddress(typed));
            return new Response.Redirect(PATH + "?saved=1");
        } catch (IllegalArgumentException noAddress) {
            return page(request, BAD, typed, Pages.texts(request.locale()).get("mail.wrong"));
        }
    }

    private static Response page(Request request, int status, String address, @Nullable String wrong) {
        Texts t = Pages.texts(request.locale());
        MailView view = new MailView(address, wrong, request.query("saved").isPresent(), request.csrfToken());
        return new Response.Page(status, t.get("me.mail"), null, Pages.fill("mail", request.locale(), view));
    }
}
