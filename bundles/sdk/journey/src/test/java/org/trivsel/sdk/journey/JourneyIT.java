package org.trivsel.sdk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.trivsel.conformance.bundle.KeyFile;
import org.trivsel.platform.lifecycle.module.PlatformGate;
import org.trivsel.platform.lifecycle.module.PlatformGate.Taken;
import org.trivsel.sdk.journey.Publisher.Said;

/** Archetype, kit, key, signed bundle and KAR, and the platform takes them: with Maven itself, and with nothing of this build but its releases. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyIT {
    private static final Path WORK = Path.of(System.getProperty("work"), "publisher");
    private static final Path PROJECT = WORK.resolve("early-numbers");
    private static final Path KEY = WORK.resolve("publisher.p12");
    private static Publisher publisher;

    @Test
    @Order(1)
    void theArchetypeMakesAProject() throws Exception {
        publisher = new Publisher(WORK);
        Said said = publisher.mvn(WORK, "org.apache.maven.plugins:maven-archetype-plugin:" + System.getProperty("archetype") + ":generate", "-DarchetypeCatalog=internal",
                "-DarchetypeGroupId=org.trivsel.sdk", "-DarchetypeArtifactId=instrument-archetype", "-DarchetypeVersion=" + System.getProperty("trivsel"),
                "-DgroupId=dk.sample.house", "-DartifactId=early-numbers", "-Dpublisher=Sample House");
        assertEquals(0, said.end(), said.text());
        assertTrue(Files.readString(PROJECT.resolve("src/main/resources/instruments/instrument.yaml")).contains("\nid: early-numbers\n"));
        assertTrue(Files.readString(PROJECT.resolve("pom.xml")).contains("<name>Sample House</name>"));
        assertTrue(Files.readString(PROJECT.resolve("README.md")).startsWith("# A new instrument"));
    }

    @Test
    @Order(2)
    void whatItMakesPassesTheKitAndIsSigned() throws Exception {
        Said said = publisher.mvn(PROJECT, "trivsel:key", "verify");
        assertEquals(0, said.end(), said.text());
        assertFalse(said.text().contains("WARN"), said.text());
        assertTrue(Files.readString(WORK.resolve("publisher.pem")).startsWith("-----BEGIN CERTIFICATE-----"));
        assertFalse(Files.getPosixFilePermissions(KEY).contains(PosixFilePermission.OTHERS_READ), "the key is its owner's");
        String card = Files.readString(PROJECT.resolve("target/score-card.html"));
        assertTrue(card.contains(">Passed."), card);
        assertTrue(card.contains("CN=Sample House, fingerprint " + fingerprint()), card);
    }

    @Test
    @Order(3)
    void thePlatformTakesBundleAndArchive() throws Exception {
        for (String file : List.of("early-numbers-1.0.0.jar", "early-numbers-1.0.0.kar")) {
            Taken taken = PlatformGate.take(Files.readAllBytes(PROJECT.resolve("target").resolve(file)));
            assertEquals(new Taken("early-numbers", "1.0.0", List.of("early-numbers 1.0.0"), Map.of("da", "Tidlig talforståelse", "en", "Early numbers"), fingerprint(), null), taken);
            assertNull(taken.objection());
        }
    }

    @Test
    @Order(4)
    void withoutAKeyItIsNotSignedAndSaysSo() throws Exception {
        Said said = publisher.mvn(PROJECT, "package", "-Dtrivsel.key=" + WORK.resolve("none.p12"));
        assertEquals(0, said.end(), said.text());
        assertTrue(said.text().contains("the bundle is not signed. mvn trivsel:key makes one."), said.text());
        assertNull(PlatformGate.take(Files.readAllBytes(PROJECT.resolve("target/early-numbers-1.0.0.jar"))).fingerprint());
    }

    @Test
    @Order(5)
    void whatMustBeMendedIsNamedAndNothingIsPacked() throws Exception {
        Path definition = PROJECT.resolve("src/main/resources/instruments/instrument.yaml");
        Files.writeString(definition, Files.readString(definition).replace("correct: dots-3", "correct: dots-4"));
        Files.delete(PROJECT.resolve("target/early-numbers-1.0.0.jar"));
        Said said = publisher.mvn(PROJECT, "verify");
        assertNotEquals(0, said.end());
        assertTrue(said.text().contains("src/test/resources/golden/cases.yaml:6 [golden-cases] Case \"four years to the day\": scale:numbers:raw: expected 5, found 4."), said.text());
        assertTrue(Files.readString(PROJECT.resolve("target/score-card.html")).contains("Not passed: "));
        assertFalse(Files.exists(PROJECT.resolve("target/early-numbers-1.0.0.jar")));
    }

    private static String fingerprint() throws IOException {
        return KeyFile.open(KEY, Publisher.PASSWORD.toCharArray()).fingerprint();
    }
}
