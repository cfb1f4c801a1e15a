package org.trivsel.platform.roster.page;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Accounts;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.platform.roster.imports.RosterImports;
import org.trivsel.web.Place;
import org.trivsel.web.Route;
import org.trivsel.web.Site;

/** The place where administration brings in lists of children. */
@Component(service = Site.class)
public final class ImportSite implements Site {
    static final String PATH = "/imports";
    private static final String ONE = PATH + "/{import}";

    private final StartPages start;
    private final ImportPages one;

    @Activate
    public ImportSite(@Reference RosterImports imports, @Reference Accounts accounts) {
        this.start = new StartPages(imports, accounts);
        this.one = new ImportPages(imports);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, start::show),
                Route.post(PATH, start::upload),
                Route.get(PATH + "/template", start::template),
                Route.get(ONE, one::show),
                Route.post(ONE + "/commit", one::commit),
                Route.post(ONE + "/undo", one::undo),
                Route.get(ONE + "/quarantine", one::quarantine));
    }

    @Override
    public List<Place> places(Caller caller) {
        boolean wanted = caller.has(Permission.ROSTER_IMPORT);
        return wanted ? List.of(new Place(PATH, Pages.texts(caller.locale()).get("place"), "upload", 40)) : List.of();
    }
}
