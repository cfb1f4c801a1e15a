package org.trivsel.platform.web.units;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.access.Role;
import org.trivsel.country.Countries;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.registry.Units;
import org.trivsel.web.Place;
import org.trivsel.web.Route;
import org.trivsel.web.Site;

/** The pages about units. */
@Component(service = Site.class)
public final class UnitsSite implements Site {
    private static final String ONE = UnitsPages.PATH + "/{unit}";

    private final UnitsPages pages;
    private final UnitActs acts;

    @Activate
    public UnitsSite(@Reference Units units, @Reference Countries countries) {
        this.pages = new UnitsPages(units, countries);
        this.acts = new UnitActs(units, pages);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(UnitsPages.PATH, pages::tree),
                Route.post(UnitsPages.PATH, acts::openAtTop),
                Route.get(ONE, pages::one),
                Route.post(ONE + "/open", acts::openBelow),
                Route.post(ONE + "/rename", acts::rename),
                Route.post(ONE + "/move", acts::move),
                Route.post(ONE + "/merge", acts::merge),
                Route.post(ONE + "/close", acts::close));
    }

    /** Those who keep the tree or answer for a part of it; others reach it through the children. */
    @Override
    public List<Place> places(Caller caller) {
        boolean wanted = caller.has(Permission.UNIT_EDIT) || caller.hasRole(Role.LEADER);
        return wanted ? List.of(new Place(UnitsPages.PATH, Pages.texts(caller.locale()).get("place.units"), "tree", 30)) : List.of();
    }
}
