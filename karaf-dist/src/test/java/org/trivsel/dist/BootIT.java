package org.trivsel.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    private static Path folder;

    private static Distribution trivsel;

    @BeforeAll
    static void unpack() {
        trivsel = Distribution.unpack(folder);
    }

    @AfterEach
    void stop() {
        trivsel.close();
    }

    @Test
    void stopsInGoodOrderWhenTerminated() {
        trivsel.start();

        assertEquals(0, trivsel.stop());
    }

    @Test
    void stopsInGoodOrderWhenInterrupted() throws IOException {
        trivsel.start();
        new ProcessBuilder("kill", "-INT", String.valueOf(trivsel.process().pid())).start();

        assertTrue(trivsel.exitsWithin(SOON));
        assertEquals(0, trivsel.stop());
    }

    @Test
    void writesNothingIntoTheProgramFolder() throws IOException {
        Map<Path, FileTime> before = files(trivsel.home());
        trivsel.start();
        trivsel.stop();

        assertEquals(before, files(trivsel.home()));
    }

    @Test
    void startsTheSameAfterItsRuntimeFolderWasWiped() throws IOException {
        trivsel.start();
        trivsel.stop();
        delete(trivsel.data().resolve("runtime"));

        trivsel.start();
        assertEquals(200, trivsel.get("/health/ready").statusCode());
    }

    @Test
    void startsAfterItWasKilled() {
        trivsel.start();
        trivsel.kill();

        trivsel.start();
        assertEquals(200, trivsel.get("/health/ready").statusCode());
    }

    @Test
    void refusesToRunTwiceOnTheSameData() {
        trivsel.start();
        try (Distribution second = trivsel.again()) {
            second.launch();

            assertTrue(second.exitsWithin(SOON));
            assertEquals(2, second.stop());
            assertTrue(second.console().contains("Another Trivsel is running with the data in "), second.console());
            assertEquals(200, trivsel.get("/health/ready").statusCode());
        }
    }

    @Test
    void namesTheSettingThatCannotBeUsed() {
        try (Distribution other = trivsel.again().setting("http.port", "eighty")) {
            other.launch();

            assertTrue(other.exitsWithin(SOON));
            assertEquals(2, other.stop());
            assertTrue(other.console().contains("http.port is 'eighty'; it must be a number from 1 to 65535."), other.console());
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
