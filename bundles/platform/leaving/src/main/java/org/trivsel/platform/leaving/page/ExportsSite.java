package org.trivsel.platform.leaving.page;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.problem.NotFound;
import org.trivsel.tenant.TenantExport;
import org.trivsel.tenant.TenantExports;
import org.trivsel.web.Place;
import org.trivsel.web.Request;
import org.trivsel.web.Response;
import org.trivsel.web.Route;
import org.trivsel.web.Site;

/** The page on which the administration of a whole tenant fetches what was exported of it. */
@Component(service = Site.class)
public final class ExportsSite implements Site {
    private static final String EXPORTS = "/exports";
    private static final String NUMBER = "[1-9][0-9]{0,5}";
    private static final int ORDER = 60;

    private final TenantExports exports;

    @Activate
    public ExportsSite(@Reference TenantExports exports) {
        this.exports = exports;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(EXPORTS, this::all),
                Route.get(EXPORTS + "/{export}/{volume}", this::volume));
    }

    @Override
    public List<Place> places(Caller caller) {
        boolean wanted = caller.grants().stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATION && grant.unit() == null);
        return wanted ? List.of(new Place(EXPORTS, Pages.texts(caller.locale()).get("place"), "download", ORDER)) : List.of();
    }

    private Response all(Request request) {
        ExportWords words = new ExportWords(request.locale(), request.caller().tenant().zone());
        List<ExportsView.Row> rows = exports.own(request.caller()).stream().map(export -> words.row(export, path(export))).toList();
        return Response.page(Pages.texts(request.locale()).get("exports.title"), EXPORTS, Pages.fill("exports", request.locale(), new ExportsView(rows)));
    }

    private Response volume(Request request) {
        String volume = request.pathParameter("volume");
        if (!volume.matches(NUMBER)) {
            throw new NotFound();
        }
        byte[] zip = exports.volume(request.caller(), request.pathId("export"), Integer.parseInt(volume));
        return new Response.File("application/zip", zip, request.caller().tenant().key() + "-" + volume + ".zip", false);
    }

    private static String path(TenantExport export) {
        return EXPORTS + "/" + export.id();
    }
}
