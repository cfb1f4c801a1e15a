package org.trivsel.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.trivsel.access.Origin;
import org.trivsel.access.Scope;
import org.trivsel.access.Session;
import org.trivsel.access.Sessions;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.Unauthenticated;
import org.trivsel.tenant.TenantKey;

/** {@code POST /api/v1/session} gives a bearer token, {@code DELETE} ends it. */
@Component(service = SessionResource.class, property = "trivsel.open=true")
@JakartarsResource
@JakartarsName("session")
@JakartarsApplicationBase("/session")
@Path("/")
public final class SessionResource {
    private static final String BEARER = "Bearer ";
    private static final int LONGEST = 200;

    private final Sessions sessions;

    @Activate
    public SessionResource(@Reference Sessions sessions) {
        this.sessions = sessions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Opened open(@Nullable SignIn signIn, @Context HttpServletRequest request) {
        if (signIn == null) {
            throw new Invalid("", "body-missing", "Send a JSON object with tenant, username and password.");
        }
        Session session = sessions.open(Sessions.Kind.API, key(required("tenant", signIn.tenant())), required("username", signIn.username()),
                required("password", signIn.password()), scopes(signIn.scopes()), origin(request));
        return new Opened(session.token(), session.expires(), session.displayName(),
                session.roles().stream().map(role -> role.name().toLowerCase(java.util.Locale.ROOT)).sorted().toList());
    }

    @DELETE
    public void close(@HeaderParam("Authorization") @Nullable String authorization) {
        sessions.close(bearer(authorization));
    }

    static String bearer(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            throw new Unauthenticated();
        }
        return authorization.substring(BEARER.length());
    }

    private static TenantKey key(String text) {
        try {
            return new TenantKey(text);
        } catch (IllegalArgumentException e) {
            // A name no tenant can have is refused like one that no tenant has.
            throw new Unauthenticated("sign-in-refused", "The name, the password and the place do not fit together.", null);
        }
    }

    static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank() || value.length() > LONGEST) {
            throw new Invalid(field, "required", "Give " + field + " as text of 1 to " + LONGEST + " characters.");
        }
        return value;
    }

    private static Set<Scope> scopes(@Nullable List<String> wanted) {
        if (wanted == null) {
            return EnumSet.allOf(Scope.class);
        }
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String scope : wanted) {
            scopes.add(switch (scope) {
                case "read" -> Scope.READ;
                case "write" -> Scope.WRITE;
                default -> throw new Invalid("scopes", "unknown-scope", "A scope is read or write.");
            });
        }
        return scopes;
    }

    static Origin origin(HttpServletRequest request) {
        Object given = request.getAttribute("trivsel.origin");
        return given instanceof Origin origin ? origin : new Origin("-", request.getRemoteAddr());
    }

    /** @param scopes read, write; both when left out */
    public record SignIn(
            @Nullable String tenant, @Nullable String username, @Nullable String password, @Nullable List<String> scopes) {
        @Override
        public String toString() {
            return "SignIn[]";
        }
    }

    public record Opened(String token, Instant expires, String user, List<String> roles) {
        @Override
        public String toString() {
            return "Opened[]";
        }
    }
}
