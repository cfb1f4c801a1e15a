package org.trivsel.platform.lifecycle.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.trivsel.platform.lifecycle.watch.crowd.Crowd;

/** Whose threads they are, with real bundles. */
class ThreadWatchTest {
    private final List<String> apart = new ArrayList<>();
    @TempDir
    private Path storage;
    private Framework framework;

    @BeforeEach
    void start() throws Exception {
        framework = new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, storage.toString()));
        framework.start();
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void theirCodeSaysSo() throws Exception {
        install("notes", "1.0.0");
        assertEquals(List.of("notes 1.0.0"), look(Crowd.SIZE - 1));
        assertEquals(List.of(), look(Crowd.SIZE), "no more than there may be");
    }

    @Test
    void ofTwoVersionsTheOneThatCameLastIsHeldToAccount() throws Exception {
        install("notes", "1.0.0");
        install("notes", "2.0.0");
        assertEquals(List.of("notes 2.0.0"), look(Crowd.SIZE - 1));
    }

    @Test
    void whatIsInAPackageThatTwoToolsHaveIsHeldAgainstNeither() throws Exception {
        install("notes", "1.0.0");
        install("drawings", "1.0.0");
        install("notes", "2.0.0");
        assertEquals(List.of(), look(Crowd.SIZE - 1));
    }

    private List<String> look(int most) {
        apart.clear();
        new ThreadWatch(framework.getBundleContext(), most, (version, ailment, cause) -> apart.add(version.toString())).look(List.of());
        return apart;
    }

    private void install(String tool, String version) throws Exception {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.sample." + tool);
        main.putValue("Bundle-Version", version);
        main.putValue("Bundle-Activator", Crowd.class.getName());
        main.putValue("Import-Package", "org.osgi.framework");
        main.putValue("Provide-Capability", "trivsel.tool;trivsel.tool=" + tool);
        String path = Crowd.class.getName().replace('.', '/') + ".class";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest); InputStream code = Crowd.class.getClassLoader().getResourceAsStream(path)) {
            jar.putNextEntry(new JarEntry(path));
            code.transferTo(jar);
            jar.closeEntry();
        }
        framework.getBundleContext().installBundle(tool + version, new ByteArrayInputStream(bytes.toByteArray())).start();
    }
}
