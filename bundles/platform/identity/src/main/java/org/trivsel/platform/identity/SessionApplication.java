package org.trivsel.platform.identity;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.access.Sessions;

/** Sign-in for programs. Open: there is no session yet. */
@Component(service = Application.class, property = "trivsel.open=true")
@JakartarsName("session")
@JakartarsApplicationBase("/session")
public final class SessionApplication extends Application {
    private final SessionResource resource;

    @Activate
    public SessionApplication(@Reference Sessions sessions) {
        this.resource = new SessionResource(sessions);
    }

    @Override
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
