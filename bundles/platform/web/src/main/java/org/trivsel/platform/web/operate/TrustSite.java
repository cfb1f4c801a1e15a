package org.trivsel.platform.web.operate;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.trust.Trust;
import org.trivsel.web.Route;
import org.trivsel.web.Site;

/** The pages about publishers and their keys. */
@Component(service = Site.class)
public final class TrustSite implements Site {
    private static final String ONE = TrustPages.PUBLISHERS + "/{publisher}";

    private final TrustPages pages;

    @Activate
    public TrustSite(@Reference Access access, @Reference Trust trust) {
        this.pages = new TrustPages(access, trust);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(TrustPages.PUBLISHERS, pages::all),
                Route.post(TrustPages.PUBLISHERS, pages::add),
                Route.post(TrustPages.POLICY, pages::decide),
                Route.get(ONE, pages::one),
                Route.post(ONE + "/keys", pages::addKey),
                Route.post(ONE + "/revoke", pages::revoke));
    }
}
