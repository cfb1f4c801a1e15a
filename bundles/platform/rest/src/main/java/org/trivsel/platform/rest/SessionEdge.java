package org.trivsel.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Caller;
import org.trivsel.access.Origin;
import org.trivsel.access.Sessions;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Unauthenticated;

/** Signs the caller in by bearer token; the call and all it writes are one transaction. */
@Component(property = Constants.SERVICE_RANKING + ":Integer=-1000")
public final class SessionEdge implements RequestEdge {
    private static final String SCHEME = "bearer ";

    private final Sessions sessions;
    private final Audit audit;

    @Activate
    public SessionEdge(@Reference Sessions sessions, @Reference Audit audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    @Override
    public boolean isKnown(HttpServletRequest request) {
        try {
            return sessions.as(token(request), Sessions.Kind.API, origin(request), caller -> true);
        } catch (Unauthenticated e) {
            return false;
        }
    }

    @Override
    public void around(HttpServletRequest request, HttpServletResponse response, Call call) throws IOException {
        Origin origin = origin(request);
        request.setAttribute(ORIGIN, origin);
        if (request.getAttribute(OPEN) != null) {
            call.proceed();
            return;
        }
        String token = token(request);
        if (request.getAttribute(TOKEN) != null) {
            call.proceed();
            return;
        }
        sessions.as(token, Sessions.Kind.API, origin, caller -> proceed(request, caller, call));
    }

    private static Origin origin(HttpServletRequest request) {
        return new Origin(RequestId.of(request), ClientAddress.of(request));
    }

    private Caller proceed(HttpServletRequest request, Caller caller, Call call) {
        Object tool = request.getAttribute(TOOL);
        if (tool != null && !caller.tools().contains(tool.toString())) {
            throw new NotFound(tx -> audit.record(tx, caller, AuditEvent.denied("tool.call", null, tool.toString())));
        }
        request.setAttribute(Caller.class.getName(), caller);
        try {
            call.proceed();
            return caller;
        } catch (IOException e) {
            throw new CallFailed(e);
        }
    }

    private static String token(HttpServletRequest request) {
        String given = request.getHeader("Authorization");
        if (!isBearer(given)) {
            throw new Unauthenticated();
        }
        return given.substring(SCHEME.length()).strip();
    }

    private static boolean isBearer(@Nullable String header) {
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME);
    }
}
