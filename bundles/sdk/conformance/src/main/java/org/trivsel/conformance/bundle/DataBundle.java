package org.trivsel.conformance.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.trivsel.conformance.source.Declaration;
import org.trivsel.conformance.source.Material;

/** Packs a bundle without code. The same files give the same bytes. */
public final class DataBundle {
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2026, 1, 1, 0, 0);

    private DataBundle() {
    }

    /** Unsigned. */
    public static byte[] of(Material material) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, JarFile.MANIFEST_NAME, manifest(material.declaration()));
            for (Map.Entry<String, byte[]> file : material.sources().content().entrySet()) {
                add(zip, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static void add(ZipOutputStream zip, String path, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] manifest(Declaration declaration) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", declaration.symbolicName());
        headers.putValue("Bundle-Version", declaration.version());
        headers.putValue("Bundle-Name", quoted(declaration.titles().values().stream().findFirst().orElse(declaration.tool())));
        if (!declaration.vendor().isBlank()) {
            headers.putValue("Bundle-Vendor", quoted(declaration.vendor()));
        }
        headers.putValue("Provide-Capability", capability(declaration));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        manifest.write(bytes);
        return bytes.toByteArray();
    }

    private static String capability(Declaration declaration) {
        String titles = declaration.titles().entrySet().stream().map(title -> ";title." + title.getKey() + "=\"" + quoted(title.getValue()) + "\"").collect(Collectors.joining());
        return "trivsel.tool;trivsel.tool=" + declaration.tool() + ";version:Version=\"" + declaration.version() + "\";country:List<String>=\""
                + String.join(",", declaration.countries()) + "\"" + titles;
    }

    /** Without what would end the value of a header. */
    private static String quoted(String text) {
        return text.replaceAll("[\"\\\\\\p{Cntrl}]", " ").strip();
    }
}
