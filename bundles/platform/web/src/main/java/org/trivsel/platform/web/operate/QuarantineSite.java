package org.trivsel.platform.web.operate;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.module.Modules;
import org.trivsel.quarantine.Quarantine;
import org.trivsel.tool.Tools;
import org.trivsel.web.Route;
import org.trivsel.web.Site;

/** The pages about versions that are set apart, and the log of what was done with tools. */
@Component(service = Site.class)
public final class QuarantineSite implements Site {
    private static final String ONE = QuarantinePages.APART + "/{apart}";
    private static final String LOG = OperatorPages.TOOLS + "/log";

    private final QuarantinePages pages;
    private final ActsPage acts;

    @Activate
    public QuarantineSite(@Reference Access access, @Reference Tools tools, @Reference Modules modules, @Reference Quarantine quarantine) {
        this.pages = new QuarantinePages(access, tools, modules, quarantine);
        this.acts = new ActsPage(access, quarantine);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(QuarantinePages.APART, pages::all),
                Route.post(QuarantinePages.APART, pages::set),
                Route.get(ONE, pages::one),
                Route.post(ONE + "/lift", pages::lift),
                Route.get(LOG, acts::all));
    }
}
