package org.trivsel.platform.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The short way to the plain methods of an application: those that take the request, parts of the path, headers and the body as text, and are asked
 * in the plainest form. Nearly all calls of programs are such, and the long way through CXF costs as much as everything else that is done in
 * Java for them. Whatever is not plain, in the method or in the call, goes the long way and is judged there.
 */
final class Direct {
    private static final List<String> ACCEPTED = List.of("*/*", PlainMethod.JSON);

    private final List<PlainMethod> methods;
    private final DirectAnswer answer;

    private Direct(List<PlainMethod> methods, DirectAnswer answer) {
        this.methods = methods;
        this.answer = answer;
    }

    /** @param base below the mount point, where the application stands */
    static Direct to(Application application, String base, ObjectMapper json) {
        return new Direct(methods(application, Base.split(base)), new DirectAnswer(RestWhiteboard.MOUNT + base, json));
    }

    @SuppressWarnings("deprecation") // those that have their services already
    private static List<PlainMethod> methods(Application application, List<String> base) {
        Set<Object> resources = application.getSingletons();
        if (!application.getClasses().isEmpty() || !resources.stream().allMatch(PlainMethod::areAllKnownOf)) {
            return List.of();
        }
        List<PlainMethod> all = new ArrayList<>();
        resources.forEach(resource -> all.addAll(PlainMethod.of(resource, base)));
        return List.copyOf(all);
    }

    DirectAnswer answer() {
        return answer;
    }

    /** The method to call; null when the call is not plain, or somebody has to choose. */
    @Nullable PlainMethod find(HttpServletRequest request) {
        if (methods.isEmpty() || !isPlain(request)) {
            return null;
        }
        String[] path = PlainMethod.segments(request.getPathInfo());
        PlainMethod place = null;
        PlainMethod found = null;
        for (PlainMethod method : methods) {
            if (method.standsAt(path)) {
                boolean isFor = method.isFor(request.getMethod());
                if (place != null && !place.standsAtTheSamePlaceAs(method) || isFor && found != null) {
                    return null;
                }
                place = method;
                found = isFor ? method : found;
            }
        }
        return found != null && found.takes(request) ? found : null;
    }

    private static boolean isPlain(HttpServletRequest request) {
        String uri = request.getRequestURI();
        return request.getQueryString() == null && request.getPathInfo() != null
                && uri.indexOf('%') < 0 && uri.indexOf(';') < 0 && !uri.contains("//") && !uri.endsWith("/")
                && request.getHeader("X-HTTP-Method-Override") == null && isPlain(request.getHeaders("Accept"));
    }

    private static boolean isPlain(java.util.Enumeration<String> accept) {
        return !accept.hasMoreElements() || ACCEPTED.contains(accept.nextElement()) && !accept.hasMoreElements();
    }
}
