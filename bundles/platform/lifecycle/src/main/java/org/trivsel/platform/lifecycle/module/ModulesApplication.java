package org.trivsel.platform.lifecycle.module;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.access.Access;
import org.trivsel.module.Modules;

/** What operators bring in, install and remove. */
@Component(service = Application.class)
@JakartarsName("modules")
@JakartarsApplicationBase("/modules")
public final class ModulesApplication extends Application {
    private final ModulesResource resource;

    @Activate
    public ModulesApplication(@Reference Access access, @Reference Modules modules) {
        this.resource = new ModulesResource(access, modules);
    }

    @Override
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
