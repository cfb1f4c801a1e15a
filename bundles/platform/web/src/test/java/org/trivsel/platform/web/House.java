package org.trivsel.platform.web;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.trivsel.platform.web.site.Origin;
import org.trivsel.platform.web.access.AccessSite;
import org.trivsel.platform.web.asset.AssetServlet;
import org.trivsel.platform.web.asset.Assets;
import org.trivsel.platform.web.children.ChildrenSite;
import org.trivsel.platform.web.guard.HeaderFilter;
import org.trivsel.platform.web.operate.OperatorSite;
import org.trivsel.platform.web.person.PersonSite;
import org.trivsel.platform.web.site.Patience;
import org.trivsel.platform.web.site.SiteDesk;
import org.trivsel.platform.web.start.StartSite;
import org.trivsel.platform.web.testlib.MemoryAccess;
import org.trivsel.platform.web.testlib.MemoryCountries;
import org.trivsel.platform.web.testlib.MemoryChildren;
import org.trivsel.platform.web.testlib.MemoryPointers;
import org.trivsel.platform.web.testlib.MemorySessions;
import org.trivsel.platform.web.testlib.MemoryTenantOffice;
import org.trivsel.platform.web.testlib.MemoryTenants;
import org.trivsel.platform.web.testlib.MemoryTools;
import org.trivsel.platform.web.testlib.MemoryTrust;
import org.trivsel.platform.web.testlib.MemoryUnits;
import org.trivsel.platform.web.testlib.SampleTool;
import org.trivsel.platform.web.units.UnitsSite;

/** All pages on a real web server, over invented services. */
final class House implements AutoCloseable {
    static final String LANGUAGE = "language";
    final MemorySessions sessions = new MemorySessions();
    final MemoryTools tools = new MemoryTools();
    final MemoryPointers pointers = new MemoryPointers();
    final MemoryTenants tenants = new MemoryTenants();
    final MemoryTrust trust = new MemoryTrust();
    final Floor floor;
    private final Server server = new Server();

    House(int port, Patience patience, int places) throws Exception {
        floor = new Floor(patience);
        floor.bindTools(tools);
        furnish();
        Front front = new Front(floor, Assets.load(), new IncomingReader(false), new Turnstile(places, 50), Set.of("strandby"));
        front.bindSessions(sessions);
        front.bindUnits(new MemoryUnits());
        front.bindSandboxes(trust);
        start(port, front);
    }

    static House open() throws Exception {
        return new House(0, new Patience(Duration.ofSeconds(5), Duration.ofMillis(200), Duration.ofSeconds(5)), 32);
    }

    private void furnish() {
        SiteDesk desk = floor.desk();
        MemoryUnits units = new MemoryUnits();
        MemoryChildren children = new MemoryChildren();
        desk.arrive("start", new StartSite(floor, units), Origin.platform(1));
        desk.arrive("children", new ChildrenSite(floor, children, units), Origin.platform(1));
        desk.arrive("access", new AccessSite(children, new MemoryAccess()), Origin.platform(1));
        desk.arrive("units", new UnitsSite(units, new MemoryCountries()), Origin.platform(1));
        desk.arrive("person", new PersonSite(), Origin.platform(1));
        desk.arrive("operator", new OperatorSite(new MemoryAccess(), tools, tenants, new MemoryTenantOffice(tenants), pointers, trust,
                new MemoryCountries()), Origin.platform(1));
        desk.arrive(LANGUAGE, new SampleTool(), new Origin(LANGUAGE, MemoryTools.VERSION, 2));
    }

    private void start(int port, Front front) throws Exception {
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        ServletHolder pages = new ServletHolder(front);
        pages.getRegistration().setMultipartConfig(new jakarta.servlet.MultipartConfigElement("", 1 << 20, 2 << 20, 1 << 16));
        context.addServlet(pages, "/*");
        context.addServlet(new ServletHolder(new AssetServlet()), "/assets/*");
        context.addFilter(new FilterHolder(new HeaderFilter(config())), "/*", EnumSet.of(jakarta.servlet.DispatcherType.REQUEST));
        server.setHandler(context);
        server.start();
    }

    private static WebConfig config() {
        return (WebConfig) java.lang.reflect.Proxy.newProxyInstance(House.class.getClassLoader(), new Class<?>[] {WebConfig.class},
                (proxy, method, arguments) -> method.getDefaultValue());
    }

    int port() {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }

    /** Serves the pages to be looked at: people of {@link MemorySessions}, with its password. */
    public static void main(String[] arguments) throws Exception {
        House house = new House(arguments.length == 0 ? 8099 : Integer.parseInt(arguments[0]), Patience.USUAL, 64);
        house.server.join();
    }
}
