package org.trivsel.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where things are in the source tree. */
final class House {
    static final Path ROOT = Path.of(System.getProperty("root")).toAbsolutePath();

    private House() {
    }

    static List<Path> files(String below, String ending) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(below).normalize())) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !contains(file, "target") && !contains(file, "node_modules"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The modules of a group of bundles, each a folder with a pom. */
    static List<Path> modules(String below) {
        try (Stream<Path> folders = Files.list(ROOT.resolve(below))) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static boolean contains(Path file, String folder) {
        return Stream.iterate(ROOT.relativize(file), path -> path != null, Path::getParent).anyMatch(path -> path.endsWith(folder));
    }
}
