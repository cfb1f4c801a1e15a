package org.trivsel.platform.web.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.AccountId;
import org.trivsel.access.Ground;
import org.trivsel.access.GroundPage;
import org.trivsel.access.Permission;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.registry.Child;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.Children;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;
import org.trivsel.web.Request;
import org.trivsel.web.Response;
import org.trivsel.web.Route;
import org.trivsel.web.Site;

/** Why one may see a child; for leaders and administration also who else may. */
@Component(service = Site.class)
public final class AccessSite implements Site {
    private static final String CHILDREN = "/children";

    private final Children children;
    private final Access access;

    @Activate
    public AccessSite(@Reference Children children, @Reference Access access) {
        this.children = children;
        this.access = access;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(CHILDREN + "/{child}/access", this::show));
    }

    private Response show(Request request) {
        ChildId id = new ChildId(request.pathId("child"));
        Child child = children.get(request.caller(), id, Permission.CHILD_READ);
        GroundPage page = access.grounds(request.caller(), id, null, request.query("cursor").orElse(null));
        AccessView view = view(request, child, page);
        return Response.page(view.title(), CHILDREN, Pages.fill("access", request.locale(), view));
    }

    private static AccessView view(Request request, Child child, GroundPage page) {
        Texts t = Pages.texts(request.locale());
        GroundWords words = new GroundWords(t, Phrases.in(request.locale()), child);
        Map<AccountId, AccessView.Person> people = new LinkedHashMap<>();
        for (Ground ground : page.grounds()) {
            boolean self = ground.account().equals(request.caller().account());
            people.computeIfAbsent(ground.account(), any -> AccessView.Person.of(self ? t.get("access.you", ground.name()) : ground.name(), ground.name()))
                    .grounds().add(words.of(ground));
        }
        String title = page.everybody() ? t.get("access.title.all", child.name()) : t.get("access.title.own", child.name());
        return new AccessView(CHILDREN + "/" + child.id(), child.name(), title, List.copyOf(people.values()), page.everybody(),
                page.next() == null ? null : CHILDREN + "/" + child.id() + "/access?cursor=" + page.next());
    }
}
