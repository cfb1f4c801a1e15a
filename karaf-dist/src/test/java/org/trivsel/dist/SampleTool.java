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

/** A tool as small as can be: one REST application, open to all, that says its version. Its bundle may say that it is one, and may have tables. */
public final class SampleTool implements BundleActivator {
    public static final String NAME = "org.trivsel.dist.sample";
    public static final String PATH = "/api/v1/tools/sample/version";
    private static final String CAPABILITY = "trivsel.tool;trivsel.tool=sample;title.da=\"Prøve\";title.en=\"Sample\"";

    /** @param sql of its tables */
    public static TestBundle withTables(String version, String sql) {
        return new TestBundle(NAME, version, SampleTool.class, List.of(), Map.of("Provide-Capability", CAPABILITY),
                Map.of("db/migration/V1__tables.sql", sql));
    }

    @Override
    public void start(BundleContext context) {
        context.registerService(Application.class, new SampleApplication(context.getBundle().getVersion().toString()), new Hashtable<>(Map.of(
                "osgi.jakartars.name", "sample",
                "osgi.jakartars.application.base", "/tools/sample",
                "trivsel.tool", "sample",
                "trivsel.open", "true")));
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
