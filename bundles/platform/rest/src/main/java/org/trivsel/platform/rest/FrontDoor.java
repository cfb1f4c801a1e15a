package org.trivsel.platform.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.Preprocessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every request passes here first, whoever answers it. */
@Component(configurationPid = "org.trivsel.web")
public final class FrontDoor implements Preprocessor {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    /** Nothing here knows another; TRACE would repeat what the browser keeps from scripts. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final boolean trustForwarded;

    /** What the pages are told about a proxy holds here too: it is the same one. */
    @interface Config {
        boolean trust_forwarded() default false;
    }

    @Activate
    public FrontDoor(Config config) {
        this(config.trust_forwarded());
    }

    FrontDoor(boolean trustForwarded) {
        this.trustForwarded = trustForwarded;
    }

    @Override
    @SuppressWarnings("PMD.AvoidCatchingGenericException") // the outermost edge: the container's own page would name classes
    public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain) throws IOException {
        HttpServletRequest request = (HttpServletRequest) in;
        HttpServletResponse response = new PlainErrors((HttpServletResponse) out);
        String id = RequestId.of(request);
        ClientAddress.note(request, trustForwarded);
        response.setHeader(RequestId.HEADER, id);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!METHODS.contains(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (Exception | LinkageError e) { // the outermost edge: beyond it the server would show what was thrown
            LOG.error("Request {} failed", id, e);
            fail(response);
        }
    }

    private static void fail(HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            response.reset();
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }
}
