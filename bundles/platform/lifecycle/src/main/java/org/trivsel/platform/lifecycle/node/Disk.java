package org.trivsel.platform.lifecycle.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The disk on which this node keeps its copies of bundles and its log. */
final class Disk {
    private static final long LEAST = 50L << 20;

    private final Path folder;

    Disk(Path folder) {
        this.folder = folder;
    }

    /** That it is full, or soon will be. */
    Optional<String> trouble() {
        try {
            boolean enough = Files.getFileStore(folder).getUsableSpace() >= LEAST;
            return enough ? Optional.empty() : Optional.of("The disk of this node is nearly full: less than " + (LEAST >> 20) + " MB are free");
        } catch (IOException e) {
            return Optional.of("The disk of this node cannot be asked how full it is");
        }
    }
}
