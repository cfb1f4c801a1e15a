package org.trivsel.dist;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.BundleActivator;

/** A bundle of test classes, made on the spot. */
record TestBundle(String symbolicName, String version, Class<? extends BundleActivator> activator, List<Class<?>> classes) {

    Path write(Path folder) throws IOException {
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
        }
        return bytes.toByteArray();
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", symbolicName);
        headers.putValue("Bundle-Version", version);
        headers.putValue("Bundle-Activator", activator.getName());
        headers.putValue("DynamicImport-Package", "*");
        return manifest;
    }

    private static void add(JarOutputStream jar, Class<?> type) throws IOException {
        String path = type.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(path));
        try (InputStream code = type.getClassLoader().getResourceAsStream(path)) {
            code.transferTo(jar);
        }
        jar.closeEntry();
        for (Class<?> nested : type.getDeclaredClasses()) {
            add(jar, nested);
        }
    }
}
