package org.trivsel.benchmarks.entitlement;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.felix.framework.FrameworkFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.benchmarks.product.Waiting;
import org.trivsel.platform.lifecycle.ToolRegistry;
import org.trivsel.store.SystemStore;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tool.Tool;

/** The product's own service, in a framework in which twenty-five tools are installed, one of them in two versions; the caller's tenant has all. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class EntitlementBenchmark {
    private static final int TOOLS = 25;
    private static final String PILOT = "tool-7";

    private Framework framework;
    private ToolRegistry tools;
    private Caller caller;

    @Setup
    public void start() throws IOException, BundleException {
        Path storage = Files.createTempDirectory("entitlement");
        framework = new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, storage.toString()));
        framework.start();
        SystemStore system = nothing(SystemStore.class);
        tools = new ToolRegistry(framework.getBundleContext(), nothing(org.trivsel.store.TenantStore.class), system, (tool, bundle) -> { },
                nothing(org.trivsel.tenant.Tenants.class), nothing(org.trivsel.access.Access.class), (tx, who, event) -> { });
        Set<String> ids = IntStream.rangeClosed(1, TOOLS).mapToObj(n -> "tool-" + n).collect(Collectors.toSet());
        for (String id : ids) {
            install(id, "1.0.0");
        }
        install(PILOT, "1.1.0");
        Waiting.until("the tools", Duration.ofSeconds(20),
                () -> tools.installed().stream().filter(tool -> tool.state() == Tool.State.READY).count() == TOOLS + 1);
        Tenant tenant = new Tenant(new TenantId(UUID.randomUUID()), new TenantKey("strandby"), "Strandby", "DK", Locale.forLanguageTag("da"), ZoneOffset.UTC);
        caller = new Caller(tenant, new AccountId(UUID.randomUUID()), "p", "P", Locale.ENGLISH, List.of(new Grant(Role.PEDAGOGUE, null, LocalDate.now(), null)),
                Set.of(), ids, Map.of(PILOT, "1.1.0"), Instant.now(), new Origin("r", "127.0.0.1"));
    }

    @TearDown
    public void stop() throws BundleException, InterruptedException {
        tools.stop();
        framework.stop();
        framework.waitForStop(10_000);
    }

    /** As each request to a tool does. */
    @Benchmark
    public void require() {
        tools.requireUsable(caller, "tool-13");
    }

    /** Where a version of its own is meant for the caller. */
    @Benchmark
    public Object versionOfPilot() {
        return tools.of(caller, PILOT);
    }

    private void install(String id, String version) throws IOException, BundleException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", id);
        main.putValue("Bundle-Version", version);
        main.putValue("Provide-Capability", "trivsel.tool;trivsel.tool=" + id + ";title.en=T");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new JarOutputStream(bytes, manifest).close();
        framework.getBundleContext().installBundle(id + version, new ByteArrayInputStream(bytes.toByteArray())).start();
    }

    /** What is not asked for anything here, or does nothing. */
    private static <T> T nothing(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null));
    }
}
