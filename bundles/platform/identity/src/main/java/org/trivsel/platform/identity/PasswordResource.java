package org.trivsel.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.trivsel.access.Sessions;
import org.trivsel.problem.Invalid;

/** {@code PUT /api/v1/session/password} exchanges the password of the owner of the token, who may have come in with a one-time password. */
@Component(service = PasswordResource.class, property = "trivsel.open=token")
@JakartarsResource
@JakartarsName("password")
@JakartarsApplicationBase("/session/password")
@Path("/")
public final class PasswordResource {
    private final Sessions sessions;

    @Activate
    public PasswordResource(@Reference Sessions sessions) {
        this.sessions = sessions;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void change(@HeaderParam("Authorization") @Nullable String authorization, @Nullable Change change, @Context HttpServletRequest request) {
        if (change == null) {
            throw new Invalid("", "body-missing", "Send a JSON object with current and next.");
        }
        sessions.changePassword(Sessions.Kind.API, SessionResource.bearer(authorization), SessionResource.required("current", change.current()),
                SessionResource.required("next", change.next()), SessionResource.origin(request));
    }

    /** The password there is, and the one to be. */
    public record Change(@Nullable String current, @Nullable String next) {
        @Override
        public String toString() {
            return "Change[]";
        }
    }
}
