package org.trivsel.platform.web.children;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.platform.web.Floor;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.platform.web.site.Contributions;
import org.trivsel.registry.Children;
import org.trivsel.registry.Units;
import org.trivsel.web.Place;
import org.trivsel.web.Route;
import org.trivsel.web.Site;

/** All pages about children that are not a tool's. */
@Component(service = Site.class)
public final class ChildrenSite implements Site {
    private final ChildrenPage list;
    private final OneChildPage one;
    private final SearchPage search;

    @Activate
    public ChildrenSite(@Reference Floor floor, @Reference Children children, @Reference Units units) {
        this(floor.contributions(), children, units);
    }

    ChildrenSite(Contributions contributions, Children children, Units units) {
        this.list = new ChildrenPage(children, units);
        this.one = new OneChildPage(children, contributions);
        this.search = new SearchPage(children, contributions);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ChildrenPage.PATH, list::show),
                Route.get(OneChildPage.PATH, one::show),
                Route.get(OneChildPage.PATH + "/custody", one::custody),
                Route.post(OneChildPage.PATH + "/number", one::number),
                Route.get(SearchPage.PATH, search::show));
    }

    @Override
    public List<Place> places(Caller caller) {
        return caller.has(Permission.CHILD_LIST)
                ? List.of(new Place(ChildrenPage.PATH, Pages.texts(caller.locale()).get("place.children"), "child", 20)) : List.of();
    }
}
