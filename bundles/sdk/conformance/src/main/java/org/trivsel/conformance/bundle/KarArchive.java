package org.trivsel.conformance.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.jar.JarFile;
import java.util.zip.ZipOutputStream;
import org.trivsel.conformance.source.Declaration;

/** The bundle with the feature that installs it, in one archive of Karaf. */
public final class KarArchive {
    private KarArchive() {
    }

    /**
     * @param group and artifact: where it lies in a repository of Maven
     * @param version as Maven has it
     */
    public static byte[] of(String group, String artifact, String version, Declaration declaration, byte[] bundle) {
        String folder = "repository/" + group.replace('.', '/') + "/" + artifact + "/" + version + "/" + artifact + "-" + version;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            DataBundle.add(zip, JarFile.MANIFEST_NAME, "Manifest-Version: 1.0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            DataBundle.add(zip, folder + "-features.xml", feature(group, artifact, version, declaration).getBytes(StandardCharsets.UTF_8));
            DataBundle.add(zip, folder + ".jar", bundle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String feature(String group, String artifact, String version, Declaration declaration) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <features xmlns="http://karaf.apache.org/xmlns/features/v1.6.0" name="%1$s-%3$s">
                  <feature name="tool-%4$s" version="%5$s">
                    <bundle>mvn:%2$s/%1$s/%3$s</bundle>
                  </feature>
                </features>
                """.formatted(artifact, group, version, declaration.tool(), declaration.version());
    }
}
