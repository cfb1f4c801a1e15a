package org.trivsel.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Starts once: a first start takes several seconds, and most tests only ask. */
final class SharedDistribution {
    static final Distribution RUNNING = start();

    private SharedDistribution() {
    }

    private static Distribution start() {
        try {
            Path folder = Files.createTempDirectory("trivsel");
            Distribution distribution = Distribution.unpack(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(distribution, folder)));
            return distribution.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(Distribution distribution, Path folder) {
        distribution.close();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
