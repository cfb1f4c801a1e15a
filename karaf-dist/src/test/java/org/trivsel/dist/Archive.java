package org.trivsel.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The archive that the build made. */
final class Archive {
    private Archive() {
    }

    /** Where the build says it is. */
    static Path file() {
        String file = System.getProperty("trivsel.distribution");
        if (file == null) {
            throw new IllegalStateException("The system property trivsel.distribution must name the built archive (trivsel-*.tar.gz)");
        }
        return Path.of(file);
    }

    static void unpack(Path target) {
        try {
            Files.createDirectories(target);
            Process tar = new ProcessBuilder("tar", "xzf", file().toString(), "-C", target.toString(), "--strip-components=1")
                    .inheritIO()
                    .start();
            if (tar.waitFor() != 0) {
                throw new IllegalStateException("tar cannot unpack " + file());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
