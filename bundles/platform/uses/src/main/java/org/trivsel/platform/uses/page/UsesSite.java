package org.trivsel.platform.uses.page;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.access.Role;
import org.trivsel.registry.Child;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.Children;
import org.trivsel.text.Texts;
import org.trivsel.ui.Count;
import org.trivsel.ui.Phrases;
import org.trivsel.uses.Use;
import org.trivsel.uses.UsePage;
import org.trivsel.uses.Uses;
import org.trivsel.web.Request;
import org.trivsel.web.Response;
import org.trivsel.web.Route;
import org.trivsel.web.Site;

/** Who has seen what is recorded about a child; made for print, so that it can be handed to whoever holds custody. */
@Component(service = Site.class)
public final class UsesSite implements Site {
    private static final String CHILDREN = "/children";
    private static final String USES = CHILDREN + "/{child}/uses";

    private final Uses uses;
    private final Children children;

    @Activate
    public UsesSite(@Reference Uses uses, @Reference Children children) {
        this.uses = uses;
        this.children = children;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(USES, this::show));
    }

    private Response show(Request request) {
        Caller caller = request.caller();
        Texts t = Pages.texts(request.locale());
        Child child = children.get(caller, new ChildId(request.pathId("child")), Permission.USES_READ);
        UsePage page = uses.of(caller.speaking(request.locale()), child.id(), request.query("cursor").orElse(null));
        Phrases say = Phrases.in(request.locale());
        List<Count> facts = List.of(new Count(t.get("facts.tenant"), caller.tenant().name()), new Count(t.get("facts.by"), caller.name()),
                new Count(t.get("facts.on"), moment(caller, say, Instant.now())));
        UsesView view = new UsesView(t.get("title.of", child.name()), child.name(), CHILDREN + "/" + child.id(), facts,
                page.uses().stream().map(use -> row(caller, t, say, use)).toList(),
                t.get("since", say.date(page.from().atZone(caller.tenant().zone()).toLocalDate())), request.query("cursor").isPresent() ? path(child.id()) : null,
                page.next() == null ? null : path(child.id()) + "?cursor=" + page.next());
        return Response.page(view.title(), CHILDREN, Pages.fill("uses", request.locale(), view));
    }

    private static UsesView.Row row(Caller caller, Texts t, Phrases say, Use use) {
        String name = use.name();
        String who = use.who() == Use.Who.PERSON ? name == null ? t.get("who.gone") : name : t.get("who." + use.who());
        String role = use.who() == Use.Who.PERSON ? say.and(Arrays.stream(Role.values()).filter(use.roles()::contains).map(one -> t.get("role." + one)).toList()) : "";
        return new UsesView.Row(moment(caller, say, use.at()), who, role, t.get("kind." + use.kind()), use.what());
    }

    private static String moment(Caller caller, Phrases say, Instant at) {
        return say.moment(at.atZone(caller.tenant().zone()));
    }

    private static String path(ChildId child) {
        return CHILDREN + "/" + child + "/uses";
    }
}
