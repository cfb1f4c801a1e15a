package org.trivsel.platform.lifecycle;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.access.Access;
import org.trivsel.tenant.Tenants;
import org.trivsel.tool.Pointers;
import org.trivsel.tool.Tools;

/** What operators decide about versions. */
@Component(service = Application.class)
@JakartarsName("pointers")
@JakartarsApplicationBase("/pointers")
public final class PointersApplication extends Application {
    private final PointersResource resource;

    @Activate
    public PointersApplication(@Reference Access access, @Reference Tenants tenants, @Reference Tools tools, @Reference Pointers pointers) {
        this.resource = new PointersResource(access, tenants, tools, pointers);
    }

    @Override
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
