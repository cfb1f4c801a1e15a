package org.trivsel.dist;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.time.Duration;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.slf4j.LoggerFactory;

/** A tool that does harm: when it is started, as its bundle says, or when it is asked to. Each id is a tool of its own, in a package of its own. */
public final class HostileTool implements BundleActivator {
    private static final String HARM = "Hostile";
    private static final String ID = "Hostile-Id";
    private static final String COMPONENT = "OSGI-INF/hostile.xml";
    private static final int MANY_THREADS = 20;
    private static final int MANY_LINES = 300;
    private static final Duration LONG = Duration.ofSeconds(40);

    /** @param harm what it does at its start: throw, sleep, hang, threads, flood, halt, or nothing */
    public static TestBundle of(String id, String version, String harm) {
        return of(id, version, harm, Map.of());
    }

    /** @param files more of its bundle */
    public static TestBundle of(String id, String version, String harm, Map<String, String> files) {
        return new TestBundle("org.trivsel.dist." + id, version, HostileTool.class, List.of(), Map.of(HARM, harm, ID, id, "Provide-Capability",
                "trivsel.tool;trivsel.tool=" + id + ";title.da=\"Fjendtlig\";title.en=\"Hostile\";version:Version=\"" + version + "\""), files, home(id));
    }

    /** One that would end the process, and exports a package, which no tool may. */
    public static TestBundle exporting(String id, String version) {
        TestBundle plain = of(id, version, "halt");
        Map<String, String> headers = new HashMap<>(plain.headers());
        headers.put("Export-Package", home(id));
        return new TestBundle(plain.symbolicName(), version, HostileTool.class, List.of(), headers, Map.of(), home(id));
    }

    /** One with a component that throws when it is made. */
    public static TestBundle withComponent(String id, String version) {
        return new TestBundle("org.trivsel.dist." + id, version, HostileTool.class, List.of(), Map.of(HARM, "nothing", ID, id, "Provide-Capability",
                "trivsel.tool;trivsel.tool=" + id + ";title.en=\"Hostile\"", "Require-Capability",
                "osgi.extender;filter:=\"(osgi.extender=osgi.component)\"", "Service-Component", COMPONENT), Map.of(COMPONENT, """
                <?xml version="1.0" encoding="UTF-8"?>
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="hostile" immediate="true">
                  <implementation class="%s"/>
                </scr:component>""".formatted(nameIn(id) + "$" + HostileComponent.class.getSimpleName())), home(id));
    }

    /** What its class is called in the bundle of that id. */
    public static String nameIn(String id) {
        return home(id) + "." + HostileTool.class.getSimpleName();
    }

    private static String home(String id) {
        return HostileTool.class.getPackageName() + ".tool_" + id.replace('-', '_');
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
            case "sleep" -> new CountDownLatch(1).await(LONG.toMillis(), TimeUnit.MILLISECONDS);
            case "hang" -> hang();
            case "threads" -> {
                for (int i = 0; i < MANY_THREADS; i++) {
                    Thread thread = new Thread(HostileTool::hang, "hostile-" + i);
                    thread.setDaemon(true);
                    thread.start();
                }
            }
            case "flood" -> {
                for (int i = 0; i < MANY_LINES; i++) {
                    LoggerFactory.getLogger(HostileTool.class).info("Line {}", i);
                }
            }
            case "halt" -> Runtime.getRuntime().halt(3);
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
                new CountDownLatch(1).await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                continue;
            }
        }
    }

    /** Throws when it is made. */
    public static final class HostileComponent {
        public HostileComponent() {
            throw new IllegalStateException("It does not want to be made");
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
