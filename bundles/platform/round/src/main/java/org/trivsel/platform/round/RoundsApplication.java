package org.trivsel.platform.round;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.round.Rounds;

/** Publishes {@link RoundsResource}. */
@Component(service = Application.class)
@JakartarsName("rounds")
@JakartarsApplicationBase("/rounds")
public final class RoundsApplication extends Application {
    private final RoundsResource resource;

    @Activate
    public RoundsApplication(@Reference Rounds rounds) {
        resource = new RoundsResource(rounds);
    }

    @Override
    @SuppressWarnings("deprecation") // the one way to hand over a resource that has its services already
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
