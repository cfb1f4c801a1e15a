package org.trivsel.platform.web.operate;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.node.Nodes;
import org.trivsel.web.Route;
import org.trivsel.web.Site;

/** The page about the nodes of the system. */
@Component(service = Site.class)
public final class NodeSite implements Site {
    private final NodePages pages;

    @Activate
    public NodeSite(@Reference Access access, @Reference Nodes nodes) {
        this.pages = new NodePages(access, nodes);
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(NodePages.NODES, pages::all));
    }
}
