package org.trivsel.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.trivsel.platform.web.guard.CookieJar;
import org.trivsel.platform.web.guard.Wire;
import org.trivsel.platform.web.site.Segments;
import org.trivsel.problem.Problem;
import org.trivsel.web.Method;

/** Reads a request whole. What cannot be read becomes a request with trouble. */
final class IncomingReader {
    /** Where whoever saw the request first has left its id. */
    private static final String ID = "org.trivsel.request";

    private final boolean trustForwarded;

    IncomingReader(boolean trustForwarded) {
        this.trustForwarded = trustForwarded;
    }

    Incoming read(HttpServletRequest request) throws IOException {
        Wire wire = Wire.of(request, trustForwarded);
        Method method = request.getMethod().equals("POST") ? Method.POST : Method.GET;
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Incoming bare = new Incoming(method, path.isEmpty() ? "/" : path, List.of(), FormData.EMPTY, Body.NONE,
                CookieJar.of(request, wire.secure()), wire, id(request), null, request);
        try {
            return bare.with(Segments.ofRequest(path), FormData.parse(request.getQueryString()),
                    method == Method.POST && isWorthReading(request, bare) ? BodyReader.read(request) : Body.NONE);
        } catch (Problem problem) {
            return bare.with(Trouble.of(problem, null));
        }
    }

    /** Files of somebody who is not signed in are left where they are. */
    private static boolean isWorthReading(HttpServletRequest request, Incoming incoming) {
        String type = request.getContentType();
        return incoming.cookies().session().isPresent() || type == null || !type.startsWith("multipart/");
    }

    private static String id(HttpServletRequest request) {
        Object known = request.getAttribute(ID);
        return known == null ? UUID.randomUUID().toString() : known.toString();
    }
}
