package org.trivsel.platform.lifecycle.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** Starts that go well, throw, wait for ever, or end the process. */
class StartsTest {
    @TempDir
    private Path folder;
    private Framework framework;

    @BeforeEach
    void start() throws BundleException {
        framework = new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, folder.resolve("framework").toString()));
        framework.start();
    }

    @AfterEach
    void stop() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void whatStartsIsStartedAndForgottenWhenTheProcessEnds() throws Exception {
        Starts starts = new Starts(Duration.ofSeconds(10));
        Bundle bundle = install(null);
        assertNull(starts.start(bundle));
        assertEquals(Bundle.ACTIVE, bundle.getState());
        framework.stop();
        framework.waitForStop(10_000);
        framework.start();
        assertNotEquals(Bundle.ACTIVE, framework.getBundleContext().getBundle(bundle.getBundleId()).getState());
    }

    @Test
    void whatThrowsIsItsCallersToTell() throws Exception {
        BundleException thrown = assertThrows(BundleException.class, () -> new Starts(Duration.ofSeconds(10)).start(install(Throwing.class)));
        assertEquals(BundleException.ACTIVATOR_ERROR, thrown.getType());
        assertEquals("It does not want to", thrown.getCause().getMessage());
    }

    @Test
    void aStartThatDoesNotReturnKeepsNobodyAndIsInterrupted() throws Exception {
        Starts starts = new Starts(Duration.ofMillis(300));
        Bundle bundle = install(Waiting.class);
        assertTrue(starts.start(bundle).startsWith(Waiting.class.getName() + ".start("));
        assertFalse(starts.isHanging(bundle), "it heeded that");
        assertNull(starts.start(install(null)), "the next one starts");
    }

    @Test
    void theThirdTryIsHeldBackWhenTheProcessEndedTwice() {
        StartJournal journal = new StartJournal(folder);
        assertTrue(journal.begins("one"));
        assertTrue(new StartJournal(folder).begins("one"));
        assertFalse(new StartJournal(folder).begins("one"));
        assertTrue(journal.begins("other"), "others are not to blame");
        journal.ended("other");
        assertTrue(journal.begins("other"));
    }

    @Test
    void whatStandsInTheFileIsNotTrusted() throws IOException {
        Files.writeString(folder.resolve("starting-one"), "not a number");
        assertTrue(new StartJournal(folder).begins("one"));
        assertTrue(new StartJournal(null).begins("one"), "where nothing can be kept nothing is held against anybody");
    }

    private Bundle install(Class<?> activator) throws Exception {
        String name = "b" + System.nanoTime();
        SampleJar jar = new SampleJar(name, "1.0.0").header("Import-Package", "org.osgi.framework");
        if (activator != null) {
            String path = activator.getName().replace('.', '/') + ".class";
            try (InputStream code = activator.getClassLoader().getResourceAsStream(path)) {
                jar.header("Bundle-Activator", activator.getName()).file(path, code.readAllBytes());
            }
        }
        return framework.getBundleContext().installBundle(name, new ByteArrayInputStream(jar.bytes()));
    }

    /** Throws. */
    public static final class Throwing implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            throw new IllegalStateException("It does not want to");
        }

        @Override
        public void stop(BundleContext context) {
            // it never started
        }
    }

    /** Waits for what never comes. */
    public static final class Waiting implements BundleActivator {
        @Override
        public void start(BundleContext context) throws InterruptedException {
            new CountDownLatch(1).await();
        }

        @Override
        public void stop(BundleContext context) {
            // it never started
        }
    }
}
