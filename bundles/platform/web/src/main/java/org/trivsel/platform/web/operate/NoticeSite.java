package org.trivsel.platform.web.operate;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.notice.Notices;
import org.trivsel.web.Route;
import org.trivsel.web.Site;

/** The page about notices by mail. */
@Component(service = Site.class)
public final class NoticeSite implements Site {
    private final NoticePages pages;

    @Activate
    public NoticeSite(@Reference Access access, @Reference Notices notices) {
        this.pages = new NoticePages(access, notices);
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(NoticePages.NOTICES, pages::all));
    }
}
