package org.trivsel.tools.early;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.jar.Manifest;

/** The version of the tool that this is, as its jar says: several may be installed side by side. A tool does not ask the framework. */
final class OwnVersion {
    private OwnVersion() {
    }

    static String read() {
        try (InputStream manifest = OwnVersion.class.getResourceAsStream("/META-INF/MANIFEST.MF")) {
            String version = manifest == null ? null : new Manifest(manifest).getMainAttributes().getValue("Bundle-Version");
            if (version == null) {
                throw new IllegalStateException("This bundle does not say which version it is");
            }
            return version;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
