package org.trivsel.platform.identity;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.access.Staff;

/** Publishes {@link StaffResource}. */
@Component(service = Application.class)
@JakartarsName("staff")
@JakartarsApplicationBase("/staff")
public final class StaffApplication extends Application {
    private final StaffResource resource;

    @Activate
    public StaffApplication(@Reference Staff staff) {
        this.resource = new StaffResource(staff);
    }

    @Override
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
