package org.trivsel.dist;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * A tool as small as can be: one REST application, open to all, that says its version. Its bundle may say that it is one, and may have tables;
 * or it may be for people only, and have one application more.
 */
public final class SampleTool implements BundleActivator {
    public static final String NAME = "org.trivsel.dist.sample";
    public static final String PATH = "/api/v1/tools/sample/version";
    /** Of the second application. */
    public static final String MORE = "/api/v1/tools/sample/more/version";
    private static final String CLOSED = "Sample-Closed";
    private static final String CAPABILITY = "trivsel.tool;trivsel.tool=sample;title.da=\"Prøve\";title.en=\"Sample\"";

    /** @param sql of its tables */
    public static TestBundle withTables(String version, String sql) {
        return new TestBundle(NAME, version, SampleTool.class, List.of(), Map.of("Provide-Capability", CAPABILITY),
                Map.of("db/migration/V1__tables.sql", sql));
    }

    /** For those who are signed in and have it. @param more whether it has the second application */
    public static TestBundle forPeople(String version, boolean more) {
        return new TestBundle(NAME, version, SampleTool.class, List.of(), Map.of("Provide-Capability", CAPABILITY, CLOSED, more ? "more" : "yes"), Map.of());
    }

    @Override
    public void start(BundleContext context) {
        Object closed = context.getBundle().getHeaders().get(CLOSED);
        register(context, "sample", "/tools/sample", closed == null);
        if ("more".equals(closed)) {
            register(context, "sample-more", "/tools/sample/more", false);
        }
    }

    private static void register(BundleContext context, String name, String base, boolean open) {
        context.registerService(Application.class, new SampleApplication(context.getBundle().getVersion().toString()), new Hashtable<>(Map.of(
                "osgi.jakartars.name", name,
                "osgi.jakartars.application.base", base,
                "trivsel.tool", "sample",
                "trivsel.open", String.valueOf(open))));
    }

    @Override
    public void stop(BundleContext context) {
        // the framework takes back what was registered
    }

    /** Its application. */
    public static final class SampleApplication extends Application {
        private final SampleResource resource;

        SampleApplication(String version) {
            resource = new SampleResource(version);
        }

        @Override
        @SuppressWarnings("deprecation") // the one way to hand over a resource that has its parts already
        public Set<Object> getSingletons() {
            return Set.of(resource);
        }
    }

    /** Its one resource. */
    @Path("/version")
    public static final class SampleResource {
        private final String version;

        SampleResource(String version) {
            this.version = version;
        }

        @GET
        public String version() {
            return version;
        }
    }
}
