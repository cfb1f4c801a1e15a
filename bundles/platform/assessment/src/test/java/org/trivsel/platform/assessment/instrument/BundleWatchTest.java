package org.trivsel.platform.assessment.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
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

/** Bundles of a real framework come and go. */
class BundleWatchTest {
    private final String tool = "tool-" + UUID.randomUUID().toString().substring(0, 8);
    private final String id = "test-" + tool;
    private final AtomicLong clock = new AtomicLong();
    private final Library library = new Library(TestDatabase.shared().systemStore(), clock::get);
    @TempDir
    private Path storage;
    private Framework framework;

    @BeforeEach
    void start() throws BundleException {
        framework = new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, storage.toString()));
        framework.start();
        library.open(framework.getBundleContext());
    }

    @AfterEach
    void stop() throws BundleException, InterruptedException {
        library.close();
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void instrumentsComeAndGoWithTheirBundle() throws Exception {
        Bundle bundle = install("1.0.0", "trivsel.tool;trivsel.tool=" + tool + ";version:Version=1.0.0");
        assertEquals(Optional.empty(), library.newest(id));
        bundle.start();
        assertEquals("1.0.0", library.newest(id).orElseThrow().definition().version());
        assertEquals(Optional.of(tool), library.toolOf(id));
        assertEquals("<svg/>", new String(library.picture(id, "1.0.0", "boat").orElseThrow(), StandardCharsets.UTF_8));
        bundle.stop();
        clock.addAndGet(Duration.ofMillis(900).toNanos());
        assertEquals(Optional.empty(), library.newest(id));
    }

    @Test
    void anUpdateBringsTheNewVersionAndInterruptsNobody() throws Exception {
        Bundle bundle = install("1.0.0", "trivsel.tool;trivsel.tool=" + tool);
        bundle.start();
        bundle.update(jar("1.1.0", "trivsel.tool;trivsel.tool=" + tool));
        assertEquals("1.1.0", library.newest(id).orElseThrow().definition().version());
        assertEquals("1.0.0", library.version(id, "1.0.0").orElseThrow().definition().version());
        assertTrue(library.isUsable(TestTools.having(Set.of(tool)), id));
    }

    @Test
    void aBundleThatIsNoToolIsLeftAlone() throws Exception {
        install("1.0.0", "something").start();
        assertEquals(Optional.empty(), library.newest(id));
        assertFalse(library.isUsable(TestTools.having(Set.of(tool)), id));
    }

    private Bundle install(String version, String capability) throws BundleException, IOException {
        return framework.getBundleContext().installBundle("test:" + tool, jar(version, capability));
    }

    private InputStream jar(String version, String capability) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        main.putValue(Constants.BUNDLE_SYMBOLICNAME, tool);
        main.putValue(Constants.PROVIDE_CAPABILITY, capability);
        ToolFiles files = new TestTool(tool).with(id, version, "Prøve").withNorms(id, "first", 20).files();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (var file : java.util.stream.Stream.concat(files.definitions().stream(), files.norms().stream()).toList()) {
                write(jar, file.path(), file.text());
            }
            write(jar, "instruments/pictures/boat.svg", "<svg/>");
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static void write(JarOutputStream jar, String path, String text) throws IOException {
        jar.putNextEntry(new JarEntry(path));
        jar.write(text.getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
    }
}
