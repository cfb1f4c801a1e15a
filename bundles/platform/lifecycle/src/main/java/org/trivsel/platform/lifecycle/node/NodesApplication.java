package org.trivsel.platform.lifecycle.node;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.access.Access;
import org.trivsel.node.Nodes;

/** The nodes of the system, for operators. */
@Component(service = Application.class)
@JakartarsName("nodes")
@JakartarsApplicationBase("/nodes")
public final class NodesApplication extends Application {
    private final NodesResource resource;

    @Activate
    public NodesApplication(@Reference Access access, @Reference Nodes nodes) {
        this.resource = new NodesResource(access, nodes);
    }

    @Override
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
