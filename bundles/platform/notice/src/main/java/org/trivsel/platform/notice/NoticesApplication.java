package org.trivsel.platform.notice;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.notice.Notices;

/** Publishes {@link NoticesResource}. */
@Component(service = Application.class)
@JakartarsName("notices")
@JakartarsApplicationBase("/notices")
public final class NoticesApplication extends Application {
    private final NoticesResource resource;

    @Activate
    public NoticesApplication(@Reference Notices notices) {
        resource = new NoticesResource(notices);
    }

    @Override
    @SuppressWarnings("deprecation") // the one way to hand over a resource that has its services already
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
