package org.trivsel.platform.lifecycle.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

/** What of a version stays when it was taken away, with real bundles and a real collection of memory. */
class LeftBehindTest {
    private static final int TRIES = 100;

    private final AtomicLong collections = new AtomicLong();
    @TempDir
    private Path storage;
    private Framework framework;
    private LeftBehind leftBehind;

    @BeforeEach
    void start() throws Exception {
        framework = new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, storage.toString()));
        framework.start();
        leftBehind = new LeftBehind(framework.getBundleContext(), collections::get);
    }

    @AfterEach
    void stop() throws Exception {
        leftBehind.close();
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void whatSomethingHoldsIsNamedOnceTheMemoryWasCollected() throws Exception {
        Bundle bundle = installed();
        ClassLoader held = bundle.adapt(BundleWiring.class).getClassLoader();
        remove(bundle);
        assertEquals(List.of(), leftBehind.troubles(), "nobody can know yet");
        collections.set(2);
        assertEquals(List.of("notes 1.0.0 was taken away and is left behind in memory; it goes when the node is restarted"), leftBehind.troubles());
        assertNotNull(held);
    }

    @Test
    void aThreadThatHoldsItIsNamed() throws Exception {
        Bundle bundle = installed();
        CountDownLatch end = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "notes-timer");
        thread.setContextClassLoader(bundle.adapt(BundleWiring.class).getClassLoader());
        thread.start();
        remove(bundle);
        collections.set(2);
        assertEquals(List.of("notes 1.0.0 was taken away and is left behind in memory, held by its thread notes-timer; it goes when the node is restarted"),
                leftBehind.troubles());
        end.countDown();
        thread.join();
    }

    @Test
    void whatNothingHoldsIsNoTrouble() throws Exception {
        Bundle bundle = installed();
        WeakReference<ClassLoader> loader = new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader());
        remove(bundle);
        bundle = null;
        for (int i = 0; i < TRIES && loader.get() != null; i++) {
            System.gc();
        }
        assertNull(loader.get());
        collections.set(2);
        assertEquals(List.of(), leftBehind.troubles());
    }

    private void remove(Bundle bundle) throws Exception {
        bundle.uninstall();
        CountDownLatch refreshed = new CountDownLatch(1);
        framework.adapt(FrameworkWiring.class).refreshBundles(List.of(bundle), event -> refreshed.countDown());
        refreshed.await();
    }

    private Bundle installed() throws Exception {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.sample.notes");
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Provide-Capability", "trivsel.tool;trivsel.tool=notes");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new JarOutputStream(bytes, manifest).close();
        Bundle bundle = framework.getBundleContext().installBundle("notes", new ByteArrayInputStream(bytes.toByteArray()));
        bundle.start();
        return bundle;
    }
}
