package org.trivsel.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trivsel.conformance.source.Declaration;
import org.trivsel.conformance.source.Material;
import org.trivsel.conformance.source.Sources;

/** Our own instruments pass the kit that publishers' must pass. */
class HouseInstrumentsTest {
    private static final Set<String> DATA = Set.of("instruments", "norms", "golden");

    /** Every module that carries instruments, whoever made it. */
    static Stream<Path> modules() throws IOException {
        try (Stream<Path> walk = Files.walk(Sample.ROOT.resolve("bundles"), 3)) {
            return walk.filter(module -> Files.exists(module.resolve("pom.xml")) && Files.isDirectory(module.resolve(Sources.MAIN + "instruments"))).sorted().toList().stream();
        }
    }

    @Test
    void thereAreSome() throws IOException {
        assertTrue(modules().count() >= 2);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void passes(Path module) throws IOException {
        Result result = Kit.run(new Material(data(module), new Declaration(module.getFileName().toString(), "1.0.0", "org.trivsel.tools." + module.getFileName(), "Trivsel",
                Map.of("da", "Prøve", "en", "Sample", "nb", "Prøve", "de", "Probe"), List.of("DK"))));
        assertEquals(List.of(), result.findings(Severity.ERROR));
    }

    /** A tool of ours may have pages and tables beside its instruments; the kit is about the instruments. */
    private static Sources data(Path module) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Sources.of(module).files().forEach((path, bytes) -> {
            if (!path.startsWith(Sources.MAIN) || DATA.contains(path.substring(Sources.MAIN.length()).split("/")[0])) {
                files.put(path, bytes);
            }
        });
        return new Sources(files);
    }
}
