package org.trivsel.dist;

import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.CoreOptions.systemTimeout;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.doNotModifyLogConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.overrideJUnitBundles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.rmi.NotBoundException;
import java.rmi.registry.LocateRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.RelativeTimeout;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.rbc.internal.NoSuchServiceException;
import org.ops4j.pax.exam.rbc.internal.RemoteBundleContext;
import org.ops4j.pax.exam.spi.PaxExamRuntime;
import org.osgi.framework.BundleContext;

/**
 * The distribution run by Pax Exam, for tests that look at its bundles or do something to them. Pax Exam adds its own bundles and a port for
 * its calls to this copy; {@link Distribution} is the one without.
 *
 * <pre>{@code
 * try (Container container = Container.start(folder)) {
 *     container.stop("org.trivsel.tools.language");
 *     assertEquals(List.of("STOPPED org.trivsel.tools.language"), container.events());
 * }
 * }</pre>
 */
public final class Container implements AutoCloseable {
    private static final RelativeTimeout PATIENCE = new RelativeTimeout(240_000);
    private static final String SETTINGS = "etc/trivsel.cfg";
    private static final String REMOTE_NAME = "org.ops4j.pax.exam.rbc.rmi.name";
    private static final String REMOTE_PORT = "org.ops4j.pax.exam.rbc.rmi.port";

    private final TestContainer container;
    private final RemoteBundleContext remote;
    private final Distribution distribution;

    private Container(TestContainer container, RemoteBundleContext remote, Distribution distribution) {
        this.container = container;
        this.remote = remote;
        this.distribution = distribution;
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param probes classes to be run inside, see {@link #inside}
     */
    public static Container start(Path folder, Class<?>... probes) {
        return start(Distribution.unpack(folder), Map.of(), probes);
    }

    /**
     * The same with demo data and the tools that come with Trivsel.
     *
     * @param settings more for the operator's file
     */
    public static Container demo(Path folder, Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put(Demo.PASSWORD_SETTING, Demo.PASSWORD);
        Distribution distribution = Demo.unpack(folder);
        Container container = start(distribution, all);
        Demo.await(distribution);
        Demo.await(distribution, "Tool language 0.1.0 is ready");
        return container;
    }

    private static Container start(Distribution distribution, Map<String, String> settings, Class<?>... probes) {
        try {
            ExamSystem system = PaxExamRuntime.createTestSystem(configuration(distribution, settings));
            TestContainer container = PaxExamRuntime.createContainer(system);
            return started(container, distribution, probes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Container started(TestContainer container, Distribution distribution, Class<?>... probes) throws IOException {
        boolean complete = false;
        try {
            container.start();
            distribution.awaitAnswer();
            container.install(new TestBundle("org.trivsel.dist.probe", "1.0.0", ContainerProbe.class, List.of(probes)).stream());
            Container ready = new Container(container, remote(distribution), distribution);
            complete = true;
            return ready;
        } catch (NotBoundException e) {
            throw new IllegalStateException(e);
        } finally {
            if (!complete) {
                container.stop();
            }
        }
    }

    private static Option[] configuration(Distribution distribution, Map<String, String> settings) throws IOException {
        String home = distribution.home().toString();
        Path temporary = Files.createDirectories(distribution.data().resolve("runtime/tmp"));
        // The bundles of Pax Exam are no part of the distribution; they come from where the build has them.
        String repositories = "${karaf.home.uri}${karaf.default.repository}@id=system.repository,file:"
                + System.getProperty("trivsel.exam.repository") + "@id=build@snapshots";
        Option[] file = settings.entrySet().stream()
                .map(setting -> editConfigurationFilePut(SETTINGS, setting.getKey(), setting.getValue())).toArray(Option[]::new);
        return options(
                composite(file),
                karafDistributionConfiguration().existing(distribution.home().toFile())
                        .name("Trivsel").karafVersion("4.4.10").karafMain("org.trivsel.launcher.Trivsel").useDeployFolder(false),
                configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
                doNotModifyLogConfiguration(),
                overrideJUnitBundles(),
                systemTimeout(PATIENCE.getValue()),
                editConfigurationFilePut("etc/org.ops4j.pax.url.mvn.cfg", "org.ops4j.pax.url.mvn.defaultRepositories", repositories),
                editConfigurationFilePut(SETTINGS, "http.port", String.valueOf(distribution.port())),
                editConfigurationFilePut(SETTINGS, "http.host", "127.0.0.1"),
                vmOption("-Dtrivsel.home=" + home),
                vmOption("-Dtrivsel.data=" + distribution.data()),
                vmOption("-Djava.io.tmpdir=" + temporary),
                vmOption(Distribution.FIRST_COMPILER),
                vmOption("-Xmx384m"));
    }

    /** Where Pax Exam inside the container can be called: it was told so in this file. */
    private static RemoteBundleContext remote(Distribution distribution) throws IOException, NotBoundException {
        Properties told = new Properties();
        try (var file = Files.newBufferedReader(distribution.home().resolve("etc/system.properties"))) {
            told.load(file);
        }
        int port = Integer.parseInt(told.getProperty(REMOTE_PORT));
        return (RemoteBundleContext) LocateRegistry.getRegistry("127.0.0.1", port).lookup(told.getProperty(REMOTE_NAME));
    }

    /** The state of every bundle, by symbolic name. */
    public SortedMap<String, String> bundles() {
        SortedMap<String, String> states = new TreeMap<>();
        for (String line : order("bundles")) {
            String[] words = line.split(" ");
            states.put(words[0], words[1]);
        }
        return states;
    }

    /** What happened to bundles since this was last asked, in order: {@code STOPPED org.trivsel.tools.language}. */
    public List<String> events() {
        return List.of(order("events"));
    }

    public void start(String symbolicName) {
        order("start", symbolicName);
    }

    public void stop(String symbolicName) {
        order("stop", symbolicName);
    }

    /** To what came with Trivsel, as in {@link #install}. */
    public void update(String symbolicName, Path jar) {
        ship(jar);
        smuggle(symbolicName, jar);
    }

    /** As whoever has the framework in hand would. */
    public void smuggle(String symbolicName, Path jar) {
        order("update", symbolicName, jar.toString());
    }

    /** @param name symbolic, with a slash and the version where there are several */
    public void uninstall(String name) {
        order("uninstall", name);
    }

    /** Installs and starts it as something that came with Trivsel: it lies in the program folder, else no tool would run. */
    public void install(Path jar) {
        ship(jar);
        smuggle(jar);
    }

    /** Installs and starts it as whoever has the framework in hand would. */
    public void smuggle(Path jar) {
        order("install", jar.toString());
    }

    private void ship(Path jar) {
        try {
            Path programs = Files.createDirectories(distribution.home().resolve("system/of-the-test"));
            Files.copy(jar, programs.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs code inside the container.
     *
     * @param work one of the classes given to {@link #start(Path, Class[])}, with a constructor without parameters; it sees the bundles'
     *     classes by their exported packages
     */
    public String inside(Class<? extends Function<BundleContext, String>> work) {
        return order("run", work.getName())[0];
    }

    /** For HTTP requests and the log. */
    public Distribution distribution() {
        return distribution;
    }

    private String[] order(String... words) {
        try {
            return (String[]) remote.remoteCall(Function.class, "apply", new Class<?>[] {Object.class},
                    "(" + ContainerProbe.MARK + "=true)", PATIENCE, new Object[] {words});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvocationTargetException e) {
            throw new AssertionError(String.join(" ", words) + " failed inside the container", e.getCause());
        } catch (NoSuchServiceException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        container.stop();
    }
}
