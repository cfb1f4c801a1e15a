package org.trivsel.platform.policy.page;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.country.Countries;
import org.trivsel.policy.PolicyOffice;
import org.trivsel.registry.Units;
import org.trivsel.tool.Tools;
import org.trivsel.web.Place;
import org.trivsel.web.Route;
import org.trivsel.web.Site;

/** The pages on which leaders read what holds, and administration decides it. */
@Component(service = Site.class)
public final class PolicySite implements Site {
    static final String POLICY = "/policy";
    private static final String ONE = POLICY + "/{setting}";
    private static final int ORDER = 37;

    private final PolicyPages pages;

    @Activate
    public PolicySite(@Reference PolicyOffice office, @Reference Units units, @Reference Access access, @Reference Countries countries,
            @Reference Tools tools) {
        this.pages = new PolicyPages(office, units, access, countries, tools);
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(POLICY, pages::all), Route.get(ONE, pages::one), Route.post(ONE, pages::decide));
    }

    @Override
    public List<Place> places(Caller caller) {
        return caller.has(Permission.POLICY_READ) ? List.of(new Place(POLICY, Pages.texts(caller.locale()).get("place"), "shield", ORDER)) : List.of();
    }
}
