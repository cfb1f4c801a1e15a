package org.trivsel.dist;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleActivator;

/**
 * A bundle of test classes, made on the spot.
 *
 * @param headers more of its manifest
 * @param files texts by their path in it
 * @param home package of its classes there, or null where they are: two bundles with one package are told apart by nobody
 */
public record TestBundle(String symbolicName, String version, Class<? extends BundleActivator> activator, List<Class<?>> classes,
        Map<String, String> headers, Map<String, String> files, @Nullable String home) {

    TestBundle(String symbolicName, String version, Class<? extends BundleActivator> activator, List<Class<?>> classes) {
        this(symbolicName, version, activator, classes, Map.of(), Map.of());
    }

    TestBundle(String symbolicName, String version, Class<? extends BundleActivator> activator, List<Class<?>> classes, Map<String, String> headers,
            Map<String, String> files) {
        this(symbolicName, version, activator, classes, headers, files, null);
    }

    /** The same bundle as it would be in another version. */
    public static Path ofVersion(String version, Path jar, Path folder) throws IOException {
        return ofVersion(version, jar, folder, Map.of());
    }

    /** @param changes of its texts: by their path what is replaced by what, separated by an arrow */
    public static Path ofVersion(String version, Path jar, Path folder, Map<String, String> changes) throws IOException {
        Path raised = folder.resolve(version + "-of-" + jar.getFileName());
        try (JarFile from = new JarFile(jar.toFile())) {
            for (String path : changes.keySet()) {
                if (from.getEntry(path) == null) {
                    throw new IllegalArgumentException("There is no " + path);
                }
            }
            Manifest manifest = from.getManifest();
            Attributes main = manifest.getMainAttributes();
            String before = main.getValue("Bundle-Version");
            main.putValue("Bundle-Version", version);
            main.putValue("Provide-Capability", main.getValue("Provide-Capability").replace("version:Version=\"" + before + "\"",
                    "version:Version=\"" + version + "\""));
            try (JarOutputStream to = new JarOutputStream(Files.newOutputStream(raised), manifest)) {
                for (JarEntry entry : Collections.list(from.entries())) {
                    copy(from, entry, to, changes.get(entry.getName()));
                }
            }
        }
        return raised;
    }

    private static void copy(JarFile from, JarEntry entry, JarOutputStream to, @Nullable String change) throws IOException {
        if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
            to.putNextEntry(new JarEntry(entry.getName()));
            try (InputStream content = from.getInputStream(entry)) {
                to.write(changed(content.readAllBytes(), change));
            }
            to.closeEntry();
        }
    }

    private static byte[] changed(byte[] content, @Nullable String change) {
        if (change == null) {
            return content;
        }
        String[] words = change.split(" -> ");
        String text = new String(content, StandardCharsets.UTF_8);
        if (!text.contains(words[0])) {
            throw new IllegalArgumentException("There is no " + words[0]);
        }
        return text.replace(words[0], words[1]).getBytes(StandardCharsets.UTF_8);
    }

    public Path write(Path folder) throws IOException {
        return Files.write(folder.resolve(symbolicName + "-" + version + ".jar"), bytes());
    }

    InputStream stream() throws IOException {
        return new ByteArrayInputStream(bytes());
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest())) {
            add(jar, activator);
            for (Class<?> type : classes) {
                add(jar, type);
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                jar.putNextEntry(new JarEntry(file.getKey()));
                jar.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                jar.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", symbolicName);
        main.putValue("Bundle-Version", version);
        main.putValue("Bundle-Activator", moved(activator.getName(), "."));
        main.putValue("DynamicImport-Package", "*");
        headers.forEach(main::putValue);
        return manifest;
    }

    /** A name of a class, or a path, as it is in the bundle. */
    private String moved(String name, String separator) {
        return home == null ? name : name.replace(activator.getPackageName().replace(".", separator) + separator + activator.getSimpleName(),
                home.replace(".", separator) + separator + activator.getSimpleName());
    }

    private void add(JarOutputStream jar, Class<?> type) throws IOException {
        String path = type.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(moved(path, "/")));
        try (InputStream code = type.getClassLoader().getResourceAsStream(path)) {
            String own = activator.getName().replace('.', '/');
            jar.write(home == null ? code.readAllBytes() : MovedClass.move(code.readAllBytes(), own, moved(own, "/")));
        }
        jar.closeEntry();
        for (Class<?> nested : type.getDeclaredClasses()) {
            add(jar, nested);
        }
    }
}
