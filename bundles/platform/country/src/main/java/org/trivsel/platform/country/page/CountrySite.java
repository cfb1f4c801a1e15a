package org.trivsel.platform.country.page;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.country.Countries;
import org.trivsel.country.CountryOffice;
import org.trivsel.tenant.TenantOffice;
import org.trivsel.tenant.Tenants;
import org.trivsel.tool.Entitlements;
import org.trivsel.tool.Tools;
import org.trivsel.web.Place;
import org.trivsel.web.Route;
import org.trivsel.web.Site;

/** The pages of operators about countries and sets of tools. */
@Component(service = Site.class)
public final class CountrySite implements Site {
    static final String COUNTRIES = "/system/countries";
    static final String TENANTS = "/system/tenants";
    private static final String TENANT = TENANTS + "/{key}";
    private static final String MODULES = TENANT + "/modules";

    private final PackPages packs;
    private final AgreementPages agreements;
    private final ModulePages modules;

    @Activate
    public CountrySite(@Reference Access access, @Reference Tenants tenants, @Reference Tools tools, @Reference Countries countries,
            @Reference CountryOffice office, @Reference Entitlements entitlements, @Reference TenantOffice tenantOffice) {
        Desk desk = new Desk(access, tenants);
        this.packs = new PackPages(desk, countries, office);
        this.agreements = new AgreementPages(desk, office, countries, tools);
        this.modules = new ModulePages(desk, entitlements, countries, tools, tenantOffice);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(COUNTRIES, packs::all),
                Route.get(COUNTRIES + "/{country}", packs::one),
                Route.get(TENANT + "/country", agreements::show),
                Route.post(TENANT + "/country/agree", agreements::agree),
                Route.post(TENANT + "/country/change", agreements::change),
                Route.get(MODULES, modules::all),
                Route.get(MODULES + "/{tool}", modules::one),
                Route.post(MODULES + "/{tool}", modules::choose));
    }

    @Override
    public List<Place> places(Caller caller) {
        return caller.hasRole(Role.OPERATOR)
                ? List.of(new Place(COUNTRIES, Pages.texts(caller.locale()).get("place"), "institution", 30)) : List.of();
    }
}
