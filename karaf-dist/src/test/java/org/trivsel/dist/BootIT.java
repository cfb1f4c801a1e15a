package org.trivsel.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    private static final Path JAVAS = Path.of("/usr/lib/jvm");

    @TempDir
    private static Path folder;

    private static Distribution trivsel;
    private static Map<Path, FileTime> unpacked;

    @BeforeAll
    static void unpack() throws IOException {
        trivsel = Distribution.unpack(folder);
        unpacked = files(trivsel.home());
    }

    @AfterAll
    static void stop() {
        trivsel.close();
    }

    /** Each start takes seconds: one that another test left running will do. */
    @BeforeEach
    void run() {
        if (!trivsel.isRunning()) {
            trivsel.start();
        }
    }

    @Test
    void stopsInGoodOrderWhenInterrupted() throws IOException {
        new ProcessBuilder("kill", "-INT", String.valueOf(trivsel.process().pid())).start();

        assertTrue(trivsel.exitsWithin(SOON));
        assertEquals(0, trivsel.stop());
    }

    @Test
    void stopsInGoodOrderWhenTerminatedAndHasWrittenNothingIntoTheProgramFolder() throws IOException {
        assertEquals(0, trivsel.stop());

        assertEquals(unpacked, files(trivsel.home()));
    }

    @Test
    void startsTheSameAfterItWasKilledAndItsRuntimeFolderWiped() throws IOException {
        trivsel.kill();
        trivsel.start();
        assertEquals(200, trivsel.get("/health/ready").statusCode());

        trivsel.kill();
        delete(trivsel.data().resolve("runtime"));
        trivsel.start();
        assertEquals(200, trivsel.get("/health/ready").statusCode());
    }

    @Test
    void refusesToRunTwiceOnTheSameData() {
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
        try (Distribution other = trivsel.again().environment("TRIVSEL_DATA", folder.resolve("other").toString()).setting("http.port", "eighty")) {
            other.launch();

            assertTrue(other.exitsWithin(SOON));
            assertEquals(2, other.stop());
            assertTrue(other.console().contains("http.port is 'eighty'; it must be a number from 1 to 65535."), other.console());
        }
    }

    /** On data that was used with the usual Java before: bundles are wired to what a Java brings. */
    @Test
    void startsAndServesOnJdk25() throws IOException {
        Optional<Path> jdk = jdk25();
        assumeTrue(jdk.isPresent(), "Did not run: there is no JDK 25 in " + JAVAS);
        trivsel.stop();
        int before = trivsel.log().length();
        try {
            trivsel.java(jdk.get()).start();

            assertEquals(200, trivsel.get("/health/ready").statusCode());
            assertFalse(trivsel.log().substring(before).contains(" ERROR "), trivsel::log);
        } finally {
            trivsel.close();
            trivsel.java(Path.of(System.getProperty("java.home")));
        }
    }

    private static Optional<Path> jdk25() throws IOException {
        if (!Files.isDirectory(JAVAS)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(JAVAS)) {
            return folders.filter(BootIT::isJdk25).findFirst();
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
