package org.trivsel.platform.lifecycle.module;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A bundle of a tool as somebody would bring it in, good unless it is changed. */
final class SampleJar {
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    SampleJar(String tool, String version) {
        header("Manifest-Version", "1.0");
        header("Bundle-ManifestVersion", "2");
        header("Bundle-SymbolicName", "org.sample." + tool);
        header("Bundle-Version", version);
        header("Bundle-Vendor", "Sample & Sons");
        header("Provide-Capability", "osgi.service;objectClass:List<String>=\"a,b\",trivsel.tool;trivsel.tool=" + tool + ";title.en=\"Notes; and more\";version:Version=\""
                + version + "\"");
    }

    SampleJar header(String name, @Nullable String value) {
        headers.put(name, value);
        return this;
    }

    SampleJar file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    SampleJar file(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    SampleJar script(String name, String sql) {
        return file("db/migration/" + name, sql);
    }

    SampleJar withoutManifest() {
        headers.clear();
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            if (!headers.isEmpty()) {
                add(zip, JarFile.MANIFEST_NAME, manifest().getBytes(StandardCharsets.UTF_8));
            }
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                add(zip, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String manifest() {
        StringBuilder text = new StringBuilder();
        headers.forEach((name, value) -> {
            if (value != null) {
                text.append(folded(name + ": " + value));
            }
        });
        return text.append("\r\n").toString();
    }

    /** No line of a manifest is longer than 72 bytes. */
    private static String folded(String line) {
        return line.replaceAll("(.{60})", "$1\r\n ") + "\r\n";
    }

    private static void add(ZipOutputStream zip, String path, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(content);
        zip.closeEntry();
    }
}
