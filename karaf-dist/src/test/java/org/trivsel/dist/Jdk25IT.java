package org.trivsel.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Jdk25IT {
    private static final Path INSTALLED = Path.of("/usr/lib/jvm");

    @TempDir
    private Path folder;

    /** On data that was used with the usual Java before: bundles are wired to what a Java brings. */
    @Test
    void startsAndServesOnJdk25() throws IOException {
        Optional<Path> jdk = find();
        assumeTrue(jdk.isPresent(), "Did not run: there is no JDK 25 in " + INSTALLED);

        try (Distribution trivsel = Distribution.unpack(folder).start()) {
            trivsel.stop();
            int before = trivsel.log().length();
            trivsel.java(jdk.get()).start();

            assertEquals(200, trivsel.get("/health/ready").statusCode());
            assertFalse(trivsel.log().substring(before).contains(" ERROR "), trivsel::log);
        }
    }

    private static Optional<Path> find() throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(INSTALLED)) {
            return folders.filter(Jdk25IT::isJdk25).findFirst();
        }
    }

    private static boolean isJdk25(Path folder) {
        try {
            Path release = folder.resolve("release");
            return Files.isRegularFile(release) && Files.readString(release).contains("JAVA_VERSION=\"25");
        } catch (IOException e) {
            return false;
        }
    }
}
