package org.trivsel.platform.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Servlet;
import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.servlet.context.ServletContextHelper;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;
import org.osgi.util.tracker.ServiceTracker;

/** The REST side of the system: a whiteboard on which bundles put their applications, served at {@code /api/v1}. */
@Component(service = {}, immediate = true, configurationPid = "org.trivsel.rest")
@Designate(ocd = RestWhiteboard.Config.class)
public final class RestWhiteboard {
    /** Below it, applications are mounted at their bases. */
    static final String MOUNT = "/api/v1";
    private static final String CONTEXT = "org.trivsel.rest";

    private final Cxf cxf;
    private final BundleContext bundles;
    private final SynchronousBundleListener returns;
    private final ServiceTracker<Object, Publication> applications;
    private final ServiceRegistration<ServletContextHelper> servletContext;
    private final ServiceRegistration<Servlet> servlet;

    /** Limits of the REST side. */
    @ObjectClassDefinition(name = "REST", description = "Limits of the REST side.")
    @interface Config {
        @AttributeDefinition(description = "Most calls at a time.", min = "1", max = "1000")
        int calls() default 32;

        @AttributeDefinition(description = "Milliseconds a call waits for its turn before it is answered 503.", min = "0", max = "10000")
        int turn_millis() default 500;

        @AttributeDefinition(description = "Most bytes of a body.", min = "1024", max = "16777216")
        long body_limit() default 1L << 20;

        @AttributeDefinition(description = "Most bytes of a multipart body: files that are imported.", min = "1024", max = "268435456")
        long multipart_limit() default 33L << 20;
    }

    @Activate
    public RestWhiteboard(BundleContext bundles, Config config, @Reference Surroundings surroundings) throws InvalidSyntaxException {
        this.bundles = bundles;
        ObjectMapper json = StrictJson.mapper();
        Routes routes = new Routes(Patience.USUAL);
        cxf = new Cxf(json);
        returns = event -> noteReturn(event, routes);
        bundles.addBundleListener(returns);
        applications = new ServiceTracker<>(
                bundles, bundles.createFilter(Applications.FILTER), new Applications(bundles, cxf, routes, Patience.USUAL));
        applications.open();
        Room room = new Room(config.calls(), Duration.ofMillis(config.turn_millis()));
        Bodies bodies = new Bodies(config.body_limit(), config.multipart_limit());
        servletContext = bundles.registerService(ServletContextHelper.class, new ServletContextHelper() { }, contextMarks());
        servlet = bundles.registerService(
                Servlet.class, new RestServlet(routes, surroundings, bodies, room, new ProblemWriter(json)), servletMarks(config.multipart_limit()));
    }

    @Deactivate
    void stop() {
        servlet.unregister();
        servletContext.unregister();
        applications.close();
        bundles.removeBundleListener(returns);
        cxf.close();
    }

    private static void noteReturn(BundleEvent event, Routes routes) {
        if (event.getType() == BundleEvent.UPDATED || event.getType() == BundleEvent.INSTALLED) {
            routes.expectBack(event.getBundle().getSymbolicName());
        }
    }

    /** A context of its own with the longer path: whatever pages are mounted at the root, this is asked first. */
    private static Dictionary<String, Object> contextMarks() {
        Dictionary<String, Object> marks = new Hashtable<>();
        marks.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_NAME, CONTEXT);
        marks.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_PATH, MOUNT);
        return marks;
    }

    private static Dictionary<String, Object> servletMarks(long mostBytes) {
        Dictionary<String, Object> marks = new Hashtable<>();
        marks.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME, CONTEXT);
        marks.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, "/*");
        marks.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_SELECT,
                "(" + HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_NAME + "=" + CONTEXT + ")");
        marks.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_MULTIPART_ENABLED, true);
        marks.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_MULTIPART_MAXREQUESTSIZE, mostBytes);
        marks.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_MULTIPART_FILESIZETHRESHOLD, 1 << 18);
        return marks;
    }
}
