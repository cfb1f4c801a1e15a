package org.trivsel.platform.lifecycle.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivsel.access.Role;
import org.trivsel.module.Offer;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.NotFound;

/** What lies in the folders that are set is shown as it declares itself, and nothing of it is installed. */
class FolderSourcesTest {
    private final String tool = "t" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void showsWhatCouldBeBroughtInAndWhyTheRestCouldNot(@TempDir Path storage, @TempDir Path folder) throws Exception {
        Path repository = Files.createDirectories(folder.resolve("org/sample/notes/1.1.0"));
        Files.write(repository.resolve("notes-1.1.0.jar"), jar("1.1.0").bytes());
        Files.write(folder.resolve("a-broken.jar"), "rubbish".getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("b-needs.jar"), jar("1.2.0").header("Import-Package", "org.nowhere;version=\"[1,2)\"").bytes());
        Files.write(folder.resolve("c-known.jar"), jar("1.0.0").bytes());
        Files.write(folder.resolve("d.kar"), jar("1.3.0").withoutManifest().file("repository/notes.jar", jar("1.3.0").bytes()).bytes());
        Files.write(folder.resolve("e-large.jar"), new byte[House.LARGEST + 1]);
        Files.writeString(folder.resolve("readme.txt"), "no bundle");
        House.clear();
        try (House house = new House(storage, tool, jar("1.0.0").bytes())) {
            List<String> before = house.bundles();
            List<Offer> offers = house.sources(folder, folder.resolve("nowhere")).offers(house.operator);
            assertEquals(List.of("a-broken.jar", "b-needs.jar", "c-known.jar", "d.kar", "e-large.jar", "notes-1.1.0.jar"),
                    offers.stream().map(offer -> Path.of(offer.file()).getFileName().toString()).toList());
            assertEquals(List.of("null", "1.2.0", "1.0.0", "1.3.0", "null", "1.1.0"), offers.stream().map(offer -> String.valueOf(offer.version())).toList());
            assertEquals(List.of(false, false, true, true, false, true), offers.stream().map(Offer::resolves).toList());
            assertEquals(List.of(false, false, true, false, false, false), offers.stream().map(Offer::isHere).toList());
            assertTrue(offers.get(0).fault().contains("no jar") && offers.get(1).missing().get(0).contains("org.nowhere"), offers::toString);
            assertEquals(before, house.bundles(), "nothing was installed");
            assertThrows(Forbidden.class, () -> house.sources(folder).offers(House.caller(House.DATABASE.newTenant(), house.operator.account(),
                    Role.ADMINISTRATION)));
        }
    }

    @Test
    void oneOfThemIsBroughtInAsItWasOffered(@TempDir Path storage, @TempDir Path folder) throws Exception {
        Path jar = Files.write(folder.resolve("notes.jar"), jar("1.1.0").bytes());
        House.clear();
        try (House house = new House(storage, tool, jar("1.0.0").bytes())) {
            FolderSources sources = house.sources(folder);
            String offered = sources.offers(house.operator).get(0).sha256();
            assertEquals("1.1.0", sources.bring(house.operator, offered).version());
            assertTrue(sources.offers(house.operator).get(0).isHere(), "kept, and installed nowhere");

            Files.write(jar, jar("1.2.0").bytes());
            assertThrows(NotFound.class, () -> sources.bring(house.operator, offered), "something else lies there by now");
            assertThrows(NotFound.class, () -> sources.bring(house.operator, "0".repeat(64)));
            assertThrows(Forbidden.class, () -> sources.bring(House.caller(House.DATABASE.newTenant(), house.operator.account(), Role.ADMINISTRATION), offered));
        }
    }

    @Test
    void nothingIsOfferedUnlessAFolderIsSet(@TempDir Path storage) throws Exception {
        House.clear();
        try (House house = new House(storage, tool, jar("1.0.0").bytes())) {
            assertEquals(List.of(), house.sources().offers(house.operator));
        }
    }

    private SampleJar jar(String version) {
        return new SampleJar(tool, version);
    }
}
