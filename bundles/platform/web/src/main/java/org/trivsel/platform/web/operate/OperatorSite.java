package org.trivsel.platform.web.operate;

import java.time.Clock;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.country.Countries;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.tenant.TenantOffice;
import org.trivsel.tenant.Tenants;
import org.trivsel.text.Texts;
import org.trivsel.tool.Pointers;
import org.trivsel.tool.Tools;
import org.trivsel.trust.Trust;
import org.trivsel.web.Place;
import org.trivsel.web.Route;
import org.trivsel.web.Site;

/** The pages of operators. */
@Component(service = Site.class)
public final class OperatorSite implements Site {
    private static final String ONE = OperatorPages.TOOLS + "/tools/{tool}";
    private static final String TENANT = OperatorPages.TENANTS + "/{key}";
    private static final String DEFAULT = ONE + "/default";
    private static final String AT = ONE + "/tenants/{tenant}";

    private final OperatorPages pages;
    private final PointerPages versions;
    private final CustomerPages customers;

    @Activate
    public OperatorSite(@Reference Access access, @Reference Tools tools, @Reference Tenants tenants, @Reference TenantOffice office,
            @Reference Pointers pointers, @Reference Trust trust, @Reference Countries countries) {
        this.pages = new OperatorPages(access, tools, tenants, pointers, Clock.systemUTC());
        this.versions = new PointerPages(access, tools, tenants, office, pointers);
        this.customers = new CustomerPages(access, tools, tenants, office, trust, countries);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(OperatorPages.TOOLS, pages::all),
                Route.get(ONE, pages::one),
                Route.post(ONE + "/enable", pages::enable),
                Route.post(ONE + "/disable", pages::disable),
                Route.get(DEFAULT, versions::ofAll),
                Route.post(DEFAULT + "/point", versions::pointAll),
                Route.post(DEFAULT + "/roll-back", versions::rollAllBack),
                Route.get(AT, versions::ofTenant),
                Route.post(AT + "/point", versions::pointTenant),
                Route.post(AT + "/roll-back", versions::rollTenantBack),
                Route.get(OperatorPages.TENANTS, customers::all),
                Route.post(OperatorPages.TENANTS, customers::found),
                Route.get(CustomerPages.NEW, customers::fresh),
                Route.get(TENANT, customers::one),
                Route.post(TENANT + "/change", customers::change),
                Route.post(TENANT + "/suspend", customers::suspend),
                Route.post(TENANT + "/resume", customers::resume),
                Route.post(TENANT + "/sandbox", customers::sandbox),
                Route.post(TENANT + "/no-sandbox", customers::noSandbox));
    }

    @Override
    public List<Place> places(Caller caller) {
        Texts t = Pages.texts(caller.locale());
        return caller.hasRole(Role.OPERATOR)
                ? List.of(new Place(OperatorPages.TOOLS, t.get("place.tools"), "tools", 10),
                        new Place(OperatorPages.TENANTS, t.get("place.tenants"), "group", 20))
                : List.of();
    }
}
