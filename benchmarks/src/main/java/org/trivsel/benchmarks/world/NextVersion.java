package org.trivsel.benchmarks.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/** The tool for language as it would be in another version: with other words on its page, by which its answers are known. */
public final class NextVersion {
    /** Stands on the page of the new version only. */
    public static final String WORDS = "Ny udgave: ";
    private static final String TEXTS = "org/trivsel/tools/language/page/messages_da.properties";
    private static final String VERSION = "Bundle-Version";
    private static final String CAPABILITY = "Provide-Capability";

    private static final String DEFINITION = "instruments/sprog-3-6.yaml";
    private static final Pattern DEFINED = Pattern.compile("(?m)^version: .*$");

    private NextVersion() {
    }

    public static byte[] of(Path home, String version) throws IOException {
        return changed(home, version, Map.of(TEXTS, text -> text.replace("index.groups=", "index.groups=" + WORDS)));
    }

    /** Its instrument, in another version, asks for a licence per use. */
    public static byte[] licensed(Path home, String version) throws IOException {
        return changed(home, version, Map.of(DEFINITION,
                text -> DEFINED.matcher(text).replaceFirst("version: " + version + "\nlicence: {kind: per-use}")));
    }

    private static byte[] changed(Path home, String version, Map<String, UnaryOperator<String>> changes) throws IOException {
        Path shipped = home.resolve("system/org/trivsel/tools/language/0.1.0/language-0.1.0.jar");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarFile from = new JarFile(shipped.toFile())) {
            Manifest manifest = from.getManifest();
            String before = manifest.getMainAttributes().getValue(VERSION);
            manifest.getMainAttributes().putValue(VERSION, version);
            manifest.getMainAttributes().putValue(CAPABILITY, manifest.getMainAttributes().getValue(CAPABILITY)
                    .replace("version:Version=\"" + before + "\"", "version:Version=\"" + version + "\""));
            try (JarOutputStream to = new JarOutputStream(bytes, manifest)) {
                for (JarEntry entry : Collections.list(from.entries())) {
                    copy(from, entry, to, changes);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void copy(JarFile from, JarEntry entry, JarOutputStream to, Map<String, UnaryOperator<String>> changes) throws IOException {
        if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
            return;
        }
        to.putNextEntry(new JarEntry(entry.getName()));
        try (InputStream content = from.getInputStream(entry)) {
            byte[] bytes = content.readAllBytes();
            UnaryOperator<String> change = changes.get(entry.getName());
            to.write(change == null ? bytes : change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        }
        to.closeEntry();
    }
}
