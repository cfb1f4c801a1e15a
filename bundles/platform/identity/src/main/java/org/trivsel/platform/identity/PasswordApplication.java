package org.trivsel.platform.identity;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.access.Sessions;

/** Publishes {@link PasswordResource}; the one application for those who came in with a one-time password. */
@Component(service = Application.class, property = "trivsel.open=token")
@JakartarsName("password")
@JakartarsApplicationBase("/session/password")
public final class PasswordApplication extends Application {
    private final PasswordResource resource;

    @Activate
    public PasswordApplication(@Reference Sessions sessions) {
        this.resource = new PasswordResource(sessions);
    }

    @Override
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
