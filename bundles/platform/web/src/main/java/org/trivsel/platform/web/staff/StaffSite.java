package org.trivsel.platform.web.staff;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.access.Staff;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.registry.Units;
import org.trivsel.web.Place;
import org.trivsel.web.Route;
import org.trivsel.web.Site;

/** The pages about the people who work here. */
@Component(service = Site.class)
public final class StaffSite implements Site {
    private static final String ONE = StaffPages.PATH + "/{account}";

    private final StaffPages pages;
    private final StaffActs acts;

    @Activate
    public StaffSite(@Reference Staff staff, @Reference Access access, @Reference Units units) {
        this.pages = new StaffPages(staff, new StaffForms(access, units));
        this.acts = new StaffActs(staff, pages);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(StaffPages.PATH, pages::list),
                Route.post(StaffPages.PATH, acts::create),
                Route.get(StaffPages.NEW, pages::fresh),
                Route.get(ONE, pages::one),
                Route.post(ONE + "/reset-password", acts::resetPassword),
                Route.post(ONE + "/disable", acts::disable),
                Route.post(ONE + "/enable", acts::enable),
                Route.post(ONE + "/roles", acts::give),
                Route.post(ONE + "/roles/{role}/end", acts::end));
    }

    @Override
    public List<Place> places(Caller caller) {
        return caller.has(Permission.STAFF_READ)
                ? List.of(new Place(StaffPages.PATH, Pages.texts(caller.locale()).get("place.staff"), "person", 35)) : List.of();
    }
}
