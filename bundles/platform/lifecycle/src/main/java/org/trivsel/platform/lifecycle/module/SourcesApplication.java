package org.trivsel.platform.lifecycle.module;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.access.Access;
import org.trivsel.module.ModuleSources;

/** What lies where operators have said, to be brought in. */
@Component(service = Application.class)
@JakartarsName("sources")
@JakartarsApplicationBase("/sources")
public final class SourcesApplication extends Application {
    private final SourcesResource resource;

    @Activate
    public SourcesApplication(@Reference Access access, @Reference ModuleSources sources) {
        this.resource = new SourcesResource(access, sources);
    }

    @Override
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
