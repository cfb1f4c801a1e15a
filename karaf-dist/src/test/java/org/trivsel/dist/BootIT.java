package org.trivsel.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    void stopsInGoodOrderWhenTerminatedOrInterrupted() throws IOException {
        try (Distribution trivsel = Distribution.unpack(folder).start()) {
            assertEquals(0, trivsel.stop());

            trivsel.start();
            new ProcessBuilder("kill", "-INT", String.valueOf(trivsel.process().pid())).start();
            assertTrue(trivsel.exitsWithin(SOON));
            assertEquals(0, trivsel.stop());
        }
    }

    @Test
    void writesNothingIntoTheProgramFolder() throws IOException {
        try (Distribution trivsel = Distribution.unpack(folder)) {
            Map<Path, FileTime> before = files(trivsel.home());
            trivsel.start();
            trivsel.stop();

            assertEquals(before, files(trivsel.home()));
        }
    }

    @Test
    void startsTheSameAfterItsRuntimeFolderWasWiped() throws IOException {
        try (Distribution trivsel = Distribution.unpack(folder).start()) {
            trivsel.stop();
            delete(trivsel.data().resolve("runtime"));

            trivsel.start();
            assertEquals(200, trivsel.get("/health/ready").statusCode());
        }
    }

    @Test
    void refusesToRunTwiceOnTheSameData() {
        try (Distribution trivsel = Distribution.unpack(folder).start(); Distribution second = trivsel.again()) {
            second.launch();

            assertTrue(second.exitsWithin(SOON));
            assertNotEquals(0, second.stop());
            assertEquals(200, trivsel.get("/health/ready").statusCode());
        }
    }

    @Test
    void namesTheSettingThatCannotBeUsed() {
        try (Distribution trivsel = Distribution.unpack(folder).setting("http.port", "eighty")) {
            trivsel.launch();

            assertTrue(trivsel.exitsWithin(SOON));
            assertEquals(2, trivsel.stop());
            assertTrue(trivsel.console().contains("http.port is 'eighty'; it must be a number from 1 to 65535."), trivsel.console());
        }
    }

    private static Map<Path, FileTime> files(Path folder) throws IOException {
        Map<Path, FileTime> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(path, Files.getLastModifiedTime(path));
            }
        }
        return files;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
