package org.trivsel.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** Country packs are data and nothing else, read from the bundles as built. */
class CountryPacksTest {
    @Test
    void aPackHoldsNothingToRunAndHasAFeature() throws IOException {
        String features = House.text(House.ROOT.resolve("features/src/main/feature/features.xml"));
        for (Path module : House.modules("bundles/countries")) {
            String name = module.getFileName().toString();
            assertTrue(features.contains("<feature name=\"trivsel-set-" + name + "\""), () -> name + " has no feature trivsel-set-" + name);
            try (JarFile jar = new JarFile(module.resolve("target/" + name + "-0.1.0.jar").toFile())) {
                assertEquals(List.of("country.yaml"), jar.stream().filter(entry -> !entry.isDirectory()).map(JarEntry::getName)
                        .filter(entry -> !entry.startsWith("META-INF/") && !entry.startsWith("OSGI-OPT/")).toList(), name);
                assertTrue(jar.getManifest().getMainAttributes().getValue("Provide-Capability").startsWith("trivsel.country;"), name);
                assertEquals(null, jar.getManifest().getMainAttributes().getValue("Bundle-Activator"), name);
            }
        }
    }
}
