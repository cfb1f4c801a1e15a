package org.trivsel.platform.lifecycle.module;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.FrameworkWiring;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.module.Artefact;
import org.trivsel.platform.audit.PostgresAudit;
import org.trivsel.platform.identity.PostgresAccounts;
import org.trivsel.platform.identity.PostgresTenants;
import org.trivsel.platform.lifecycle.ToolPointers;
import org.trivsel.platform.lifecycle.ToolRegistry;
import org.trivsel.platform.lifecycle.apart.Alarm;
import org.trivsel.platform.lifecycle.apart.Apart;
import org.trivsel.platform.lifecycle.testlib.SigningKey;
import org.trivsel.platform.lifecycle.trust.Confinement;
import org.trivsel.platform.lifecycle.trust.PostgresTrust;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.platform.registry.access.RegisterAccess;
import org.trivsel.store.SystemStore;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;
import org.trivsel.tool.Tool;
import org.trivsel.trust.Publisher;
import org.trivsel.trust.Trust;

/** One node: a real framework with one version of a tool in it, at a real database that other nodes may share. */
final class House implements AutoCloseable {
    static final TestDatabase DATABASE = TestDatabase.shared();
    static final int LARGEST = 1 << 20;
    private static final PostgresAudit AUDIT = new PostgresAudit(tenant -> { });
    static final SigningKey PUBLISHER = SigningKey.of("Sample and Sons");
    /** By what is signed: each time it would be signed differently. */
    private static final Map<String, byte[]> SIGNED = new ConcurrentHashMap<>();
    private static final long LONG = Duration.ofSeconds(20).toNanos();

    final Tenants tenants = new PostgresTenants(DATABASE.systemStore());
    final Tenant system = tenants.find(TenantKey.SYSTEM)
            .orElseGet(() -> tenants.create(TenantKey.SYSTEM, "System", "DK", Locale.forLanguageTag("da"), ZoneOffset.UTC));
    final Caller operator = caller(system, new PostgresAccounts(DATABASE.store()).create(system.id(), "olga-" + UUID.randomUUID(), "Olga",
            "a long enough password", List.of()), Role.OPERATOR);
    final Instant since = Instant.now();
    final String tool;
    final ToolRegistry registry;
    final ToolPointers pointers;
    final ToolModules modules;
    final Trust trust;
    final Confinement confinement = new Confinement(DATABASE.systemStore());
    final AtomicLong nanos = new AtomicLong();
    private final Framework framework;
    private final Converger converger;
    private final List<String> events = Collections.synchronizedList(new ArrayList<>());

    House(Path storage, String tool, byte[] shipped) throws BundleException {
        this.tool = tool;
        framework = new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, storage.toString()));
        framework.start();
        RegisterAccess access = new RegisterAccess(DATABASE.store(), AUDIT);
        registry = new ToolRegistry(framework.getBundleContext(), DATABASE.store(), DATABASE.systemStore(), DATABASE.migrations(), tenants, access, AUDIT,
                confinement, new Apart(DATABASE.store(), DATABASE.systemStore(), tenants, AUDIT, Alarm.at("node-1"), "node-1"));
        pointers = new ToolPointers(DATABASE.store(), tenants, access, AUDIT, registry);
        Platform platform = new Platform(framework.getBundleContext());
        trust = new PostgresTrust(DATABASE.store(), tenants, access, AUDIT);
        trust(PUBLISHER);
        modules = new ToolModules(platform, DATABASE.store(), access, AUDIT, DATABASE.preview(), LARGEST);
        converger = new Converger(platform, new NodeTable(DATABASE.systemStore(), "node-1"),
                new Installer(framework.getBundleContext(), registry, Duration.ofSeconds(10)), nanos::get);
        framework.getBundleContext().installBundle("shipped", new ByteArrayInputStream(shipped)).start();
        await("the shipped version", () -> registry.installed().stream().anyMatch(one -> one.state() == Tool.State.READY));
        framework.getBundleContext().addBundleListener((SynchronousBundleListener) this::note);
    }

    private void note(BundleEvent event) {
        if (event.getType() == BundleEvent.STARTED || event.getType() == BundleEvent.STOPPED) {
            events.add((event.getType() == BundleEvent.STARTED ? "+" : "-") + Platform.name(event.getBundle()));
        }
    }

    /** No module is there and none is wanted. */
    static void clear() throws SQLException {
        try (Connection connection = DATABASE.superuser(); var statement = connection.createStatement()) {
            statement.execute("update trivsel.tenant set sandbox_since = null; delete from trivsel.tool_pointer; delete from trivsel.trust_policy; delete from trivsel.module_wanted; delete from trivsel.module; delete from trivsel.node");
        }
    }

    /** As its publisher sends it: signed, and they are trusted here. */
    Artefact upload(byte[] jar) {
        return bring(signed(jar));
    }

    static byte[] signed(byte[] jar) {
        return SIGNED.computeIfAbsent(new String(jar, StandardCharsets.ISO_8859_1), same -> PUBLISHER.sign(jar));
    }

    /** As it is. */
    Artefact bring(byte[] jar) {
        return modules.upload(operator, new ByteArrayInputStream(jar));
    }

    private void trust(SigningKey key) {
        List<Publisher> trusted = trust.publishers(operator, null, 1000);
        if (trusted.stream().flatMap(one -> one.keys().stream()).noneMatch(one -> one.fingerprint().equals(key.fingerprint()))) {
            trust.add(operator, "Sample & Sons", key.certificate());
        }
    }

    Artefact install(byte[] jar) {
        String sha256 = upload(jar).sha256();
        modules.install(operator, sha256, modules.rehearseInstall(operator, sha256).mark());
        converge();
        return modules.get(operator, sha256);
    }

    FolderSources sources(Path... folders) {
        return sources(new RepositoryMirror(List.of(), List.of(), Path.of("nowhere"), LARGEST), folders);
    }

    FolderSources sources(RepositoryMirror repositories, Path... folders) {
        return new FolderSources(new Platform(framework.getBundleContext()), new RegisterAccess(DATABASE.store(), AUDIT), registry, modules,
                List.of(folders), repositories, LARGEST);
    }

    /** @param programs what came with Trivsel */
    Doorkeeper doorkeeper(Path programs) {
        Doorkeeper doorkeeper = new Doorkeeper(framework.getBundleContext(), programs);
        doorkeeper.serve(modules, tenants);
        return doorkeeper;
    }

    Bundle put(String location, byte[] content) throws BundleException {
        return framework.getBundleContext().installBundle(location, new ByteArrayInputStream(content));
    }

    /** This node as it is after a start, at a database that may go away. */
    Converger again(SystemStore store) {
        return new Converger(new Platform(framework.getBundleContext()), new NodeTable(store, "node-1"),
                new Installer(framework.getBundleContext(), registry, Duration.ofSeconds(10)), nanos::get);
    }

    void refresh(Bundle bundle) {
        framework.adapt(FrameworkWiring.class).refreshBundles(List.of(bundle));
    }

    void converge() {
        converger.converge();
    }

    List<String> remarks() {
        return converger.remarks();
    }

    /** Starts and stops since this was last asked. */
    List<String> events() {
        List<String> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    List<String> bundles() {
        return Stream.of(framework.getBundleContext().getBundles()).map(bundle -> Platform.name(bundle) + " " + bundle.getState()).toList();
    }

    Bundle bundle(String location) {
        return framework.getBundleContext().getBundle(location);
    }

    Tenant tenantWithTool() {
        Tenant tenant = DATABASE.newTenant();
        registry.enable(operator, tenant.id(), tool, LocalDate.now().minusDays(1), null);
        return tenant;
    }

    /** Scripts that have run for the tool, in their order. */
    List<String> scripts() throws SQLException {
        try (Connection connection = DATABASE.superuser(); var statement = connection.createStatement()) {
            var rows = statement.executeQuery("select script from tool_" + tool + ".flyway_history where version is not null order by installed_rank");
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    List<String> audit() {
        return audit("module.%");
    }

    /** @param actions as SQL says "like" */
    List<String> audit(String... actions) {
        return DATABASE.store().inTransaction(system.id(), tx -> tx.list(
                "select action || ' ' || outcome from audit_entry where actor = ? and action like any(?) order by id", row -> row.text(1),
                operator.account().value(), actions));
    }

    Set<TenantId> sandboxes() {
        return trust.sandboxes(operator);
    }

    void sandboxed(TenantId tenant, boolean sandbox) {
        trust.sandbox(operator, tenant, sandbox);
    }

    static Caller caller(Tenant tenant, AccountId account, Role role) {
        return new Caller(tenant, account, "o", "O", Locale.ENGLISH, List.of(new Grant(role, null, LocalDate.of(2020, 1, 1), null)),
                Set.of(Scope.READ, Scope.WRITE), Set.of(), Instant.now(), new Origin("r-1", "127.0.0.1"));
    }

    static void await(String what, BooleanSupplier reached) {
        long deadline = System.nanoTime() + LONG;
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not reached: " + what);
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public void close() throws BundleException, InterruptedException {
        registry.stop();
        confinement.stop();
        framework.stop();
        framework.waitForStop(10_000);
    }
}
