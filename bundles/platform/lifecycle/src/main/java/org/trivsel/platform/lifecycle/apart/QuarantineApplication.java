package org.trivsel.platform.lifecycle.apart;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.access.Access;
import org.trivsel.quarantine.Quarantine;

/** What operators decide about versions that are set apart, and what was done with tools. */
@Component(service = Application.class)
@JakartarsName("quarantine")
@JakartarsApplicationBase("/quarantine")
public final class QuarantineApplication extends Application {
    private final QuarantineResource resource;

    @Activate
    public QuarantineApplication(@Reference Access access, @Reference Quarantine quarantine) {
        this.resource = new QuarantineResource(access, quarantine);
    }

    @Override
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
