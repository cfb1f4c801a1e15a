package org.trivsel.platform.retention.rest;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.retention.Retention;

/** Publishes {@link RetentionResource}. */
@Component(service = Application.class)
@JakartarsName("retention")
@JakartarsApplicationBase("/retention")
public final class RetentionApplication extends Application {
    private final RetentionResource resource;

    @Activate
    public RetentionApplication(@Reference Retention retention) {
        this.resource = new RetentionResource(retention);
    }

    @Override
    @SuppressWarnings("deprecation") // the one way to hand over a resource that has its services already
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
