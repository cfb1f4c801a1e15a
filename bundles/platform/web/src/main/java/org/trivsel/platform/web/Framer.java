package org.trivsel.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Role;
import org.trivsel.platform.web.asset.Assets;
import org.trivsel.platform.web.guard.ReturnPath;
import org.trivsel.platform.web.guard.ViewChoice;
import org.trivsel.platform.web.page.Frame;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.platform.web.site.Contributions;
import org.trivsel.tenant.TenantId;
import org.trivsel.text.Texts;
import org.trivsel.web.Content;
import org.trivsel.web.Place;

/** Puts the frame round a page. */
final class Framer {
    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final Contributions contributions;
    private final Assets assets;
    private final UnitNames units;
    private final Set<String> demoTenants;
    private final Predicate<TenantId> sandboxes;

    Framer(Contributions contributions, Assets assets, UnitNames units, Set<String> demoTenants, Predicate<TenantId> sandboxes) {
        this.contributions = contributions;
        this.assets = assets;
        this.units = units;
        this.demoTenants = Set.copyOf(demoTenants);
        this.sandboxes = sandboxes;
    }

    /** What a page for the caller is written in. */
    static Locale locale(Incoming incoming, Caller caller) {
        String chosen = incoming.cookies().view().language();
        return chosen != null ? Locale.forLanguageTag(chosen) : spoken(caller.locale());
    }

    /** What a page for nobody in particular is written in. */
    static Locale locale(Incoming incoming) {
        String chosen = incoming.cookies().view().language();
        return chosen != null ? Locale.forLanguageTag(chosen) : spoken(incoming.browserLocale());
    }

    private static Locale spoken(Locale wished) {
        String language = wished.getLanguage().equals("no") || wished.getLanguage().equals("nn") ? "nb" : wished.getLanguage();
        return ViewChoice.LANGUAGES.contains(language) ? Locale.forLanguageTag(language) : DANISH;
    }

    /** A page in the shell. Call inside the caller's request. */
    Content page(PageRequest request, String title, @Nullable String place, Content body) {
        return Pages.fill("layout/page", request.locale(), frame(request, title, place, contributions.places(request.caller()), body));
    }

    /** A page without the shell, for somebody who is signed in. */
    Content bare(PageRequest request, String title, Content body) {
        return Pages.fill("layout/bare", request.locale(), frame(request, title, null, List.of(), body));
    }

    /** A page for nobody in particular. */
    Content plain(Incoming incoming, String title, String csrf, Content body) {
        Locale locale = locale(incoming);
        String back = incoming.isPost() ? "/" : ReturnPath.isOurs(incoming.address()) ? incoming.address() : "/";
        return Pages.fill("layout/plain", locale, new Frame(locale.getLanguage(), title, null, incoming.cookies().view(), assets, csrf, null,
                List.of(), false, false, back, body));
    }

    private Frame frame(PageRequest request, String title, @Nullable String place, List<Place> places, Content body) {
        Caller caller = request.caller();
        return new Frame(request.locale().getLanguage(), title, place, request.incoming().cookies().view(), assets, request.csrfToken(),
                user(caller, Pages.texts(request.locale())), places, sandboxes.test(caller.tenant().id()),
                demoTenants.contains(caller.tenant().key().value()), request.path(), body);
    }

    private Frame.User user(Caller caller, Texts t) {
        String tenant = caller.tenant().name();
        Grant first = caller.grants().stream().findFirst().orElse(null);
        String role = first == null ? "" : t.get("role." + first.role().name());
        String unit = first == null || first.unit() == null ? null : units.of(caller, first.unit());
        return new Frame.User(caller.tenant().key().value(), caller.username(), caller.name(), unit == null ? tenant : unit,
                unit == null ? role : tenant, caller.hasRole(Role.OPERATOR));
    }
}
