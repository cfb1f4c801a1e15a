package org.trivsel.dist;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.time.Duration;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A tool that does harm: when it is started, as its bundle says, or when it is asked to. Each id is a tool of its own. */
public final class HostileTool implements BundleActivator {
    private static final String HARM = "Hostile";
    private static final String ID = "Hostile-Id";
    private static final Duration LONG = Duration.ofSeconds(40);

    /** @param harm what it does at its start: throw, sleep, hang, exit, or nothing */
    public static TestBundle of(String id, String version, String harm) {
        return of(id, version, harm, Map.of());
    }

    /** @param files more of its bundle */
    public static TestBundle of(String id, String version, String harm, Map<String, String> files) {
        return new TestBundle("org.trivsel.dist." + id, version, HostileTool.class, List.of(), Map.of(HARM, harm, ID, id, "Provide-Capability",
                "trivsel.tool;trivsel.tool=" + id + ";title.da=\"Fjendtlig\";title.en=\"Hostile\";version:Version=\"" + version + "\""), files);
    }

    /** Where it is asked: version, broken, hang. */
    public static String path(String id, String what) {
        return "/api/v1/tools/" + id + "/" + what;
    }

    @Override
    public void start(BundleContext context) throws InterruptedException {
        String id = context.getBundle().getHeaders().get(ID);
        switch (context.getBundle().getHeaders().get(HARM)) {
            case "throw" -> throw new IllegalStateException("It does not want to");
            case "sleep" -> Thread.sleep(LONG.toMillis());
            case "hang" -> hang();
            case "exit" -> System.exit(3);
            default -> { }
        }
        context.registerService(Application.class, new HostileApplication(context.getBundle().getVersion().toString()), new Hashtable<>(Map.of(
                "osgi.jakartars.name", id,
                "osgi.jakartars.application.base", "/tools/" + id,
                "trivsel.tool", id)));
    }

    @Override
    public void stop(BundleContext context) {
        // the framework takes back what was registered
    }

    /** Does not heed that it is interrupted. */
    private static void hang() {
        long end = System.nanoTime() + LONG.toNanos();
        while (System.nanoTime() < end) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                continue;
            }
        }
    }

    /** Its application. */
    public static final class HostileApplication extends Application {
        private final HostileResource resource;

        HostileApplication(String version) {
            resource = new HostileResource(version);
        }

        @Override
        @SuppressWarnings("deprecation") // the one way to hand over a resource that has its parts already
        public Set<Object> getSingletons() {
            return Set.of(resource);
        }
    }

    /** What it can be asked for. */
    @Path("/")
    public static final class HostileResource {
        private final String version;

        HostileResource(String version) {
            this.version = version;
        }

        @GET
        @Path("/version")
        public String version() {
            return version;
        }

        @GET
        @Path("/broken")
        public String broken() {
            if (version.equals("1.0.0")) {
                return version;
            }
            throw new IllegalStateException("It is broken");
        }

        @GET
        @Path("/hang")
        public String waiting() {
            hang();
            return version;
        }
    }
}
