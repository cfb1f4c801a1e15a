package org.trivsel.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.trivsel.platform.web.guard.CookieJar;
import org.trivsel.platform.web.guard.Wire;
import org.trivsel.platform.web.site.Segments;
import org.trivsel.problem.Problem;
import org.trivsel.web.Method;

/** Reads a request whole. What cannot be read becomes a request with trouble. */
final class IncomingReader {
    /** Where whoever saw the request first has left its id. */
    private static final String ID = "org.trivsel.request";

    private final BodyReader bodies = new BodyReader();
    private final boolean trustForwarded;

    IncomingReader(boolean trustForwarded) {
        this.trustForwarded = trustForwarded;
    }

    /** @param signedIn whether a request is from somebody who is signed in */
    Incoming read(HttpServletRequest request, Predicate<Incoming> signedIn) throws IOException {
        Wire wire = Wire.of(request, trustForwarded);
        Method method = request.getMethod().equals("POST") ? Method.POST : Method.GET;
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Incoming bare = new Incoming(method, path.isEmpty() ? "/" : path, List.of(), FormData.EMPTY, Body.NONE,
                CookieJar.of(request, wire.secure()), wire, id(request), null, request);
        try {
            return bare.with(Segments.ofRequest(path), FormData.parse(request.getQueryString()),
                    method == Method.POST ? bodies.read(request, () -> signedIn.test(bare)) : Body.NONE);
        } catch (Unread unread) {
            return bare.with(unread.trouble());
        } catch (Problem problem) {
            return bare.with(Trouble.of(problem, null));
        }
    }

    private static String id(HttpServletRequest request) {
        Object known = request.getAttribute(ID);
        return known == null ? UUID.randomUUID().toString() : known.toString();
    }
}
