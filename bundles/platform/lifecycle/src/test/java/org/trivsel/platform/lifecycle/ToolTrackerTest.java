package org.trivsel.platform.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.store.Migrations;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tool.State;

/** Bundles of a real framework with tables in a real database. */
class ToolTrackerTest {
    private static final Duration SOON = Duration.ofMillis(50);
    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

    private final TestDatabase database = TestDatabase.shared();
    private final String id = "t" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, AtomicInteger> tried = new ConcurrentHashMap<>();
    private final Migrations migrations = (tool, bundle) -> {
        tried(tool).incrementAndGet();
        database.migrations().migrate(tool, bundle);
    };
    @TempDir
    private Path storage;
    private Framework framework;
    private ToolTracker tracker;

    @BeforeEach
    void start() throws BundleException {
        framework = new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, storage.toString()));
        framework.start();
        tracker = new ToolTracker(framework.getBundleContext(), migrations, (tool, version) -> { }, SOON);
        tracker.open();
    }

    @AfterEach
    void stop() throws BundleException, InterruptedException {
        tracker.close();
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void aToolIsReadyWhenItsTablesAre() throws Exception {
        Bundle bundle = install("1.0.0", table("note"));
        assertEquals(List.of(), tracker.installed().all());
        bundle.start();
        await(State.READY);
        assertEquals(new Tool(id, "1.0.0", Map.of("en", "Notes"), State.READY, null), tool());
    }

    @Test
    void aToolWhoseTablesCannotBeMadeIsSetAsideWithTheCause() throws Exception {
        install("1.0.0", "creat table note ()").start();
        await(State.FAILED);
        assertTrue(tool().cause().contains("syntax error") && tool().cause().contains("V1__tables.sql"), tool().cause());
    }

    @Test
    void aFailedToolIsTriedAgainUntilWhatWasMissingIsThere() throws Exception {
        String missing = "public.kind_" + id;
        install("1.0.0", table("note").replace(", primary", ", kind " + missing + ", primary")).start();
        await(State.FAILED);
        asSuperuser("create type " + missing + " as enum ('A')");
        await(State.READY);
    }

    @Test
    void aToolThatIsStoppedIsNotTriedAnyMore() throws Exception {
        Bundle bundle = install("1.0.0", "creat table note ()");
        bundle.start();
        await("a second attempt", () -> tried(id).get() > 1);
        bundle.stop();
        await(State.STOPPED);
        letOthersHaveTheirTurn();
        int before = tried(id).get();
        letOthersHaveTheirTurn();
        assertEquals(before, tried(id).get());
        assertEquals(State.STOPPED, tool().state());
    }

    @Test
    void aNewVersionWithWhatIsRightIsReadyAtOnce() throws Exception {
        Bundle bundle = install("1.0.0", "creat table note ()");
        bundle.start();
        await(State.FAILED);
        bundle.update(jar("1.0.1", table("note")));
        await(State.READY);
        assertEquals("1.0.1", tool().version());
    }

    /** Another tool is tried three times on the same thread: what was due before that has had its turn too. */
    private void letOthersHaveTheirTurn() throws BundleException, IOException {
        String other = "o" + UUID.randomUUID().toString().substring(0, 8);
        Bundle bundle = framework.getBundleContext().installBundle("test:" + other, jar(other, "1.0.0", "creat table note ()"));
        bundle.start();
        await("three attempts of another", () -> tried(other).get() > 2);
        bundle.uninstall();
    }

    private AtomicInteger tried(String tool) {
        return tried.computeIfAbsent(tool, name -> new AtomicInteger());
    }

    private Tool tool() {
        return tracker.installed().find(id).orElseThrow();
    }

    private void await(State state) {
        await(state.name(), () -> tool().state() == state);
    }

    private void await(String what, BooleanSupplier reached) {
        long deadline = System.nanoTime() + PATIENCE;
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not reached: " + what + "; there is " + tracker.installed().all());
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    private void asSuperuser(String sql) throws SQLException {
        try (Connection connection = database.superuser(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String table(String name) {
        return "create table " + name + " (tenant_id uuid not null, id uuid, primary key (tenant_id, id))";
    }

    private Bundle install(String version, String sql) throws BundleException, IOException {
        return framework.getBundleContext().installBundle("test:" + id, jar(version, sql));
    }

    private InputStream jar(String version, String sql) throws IOException {
        return jar(id, version, sql);
    }

    static InputStream jar(String tool, String version, String sql) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        main.putValue(Constants.BUNDLE_SYMBOLICNAME, tool);
        main.putValue(Constants.BUNDLE_VERSION, version);
        main.putValue(Constants.PROVIDE_CAPABILITY, "trivsel.tool;trivsel.tool=" + tool + ";title.en=Notes");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            jar.putNextEntry(new JarEntry("db/migration/V1__tables.sql"));
            jar.write(sql.getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
