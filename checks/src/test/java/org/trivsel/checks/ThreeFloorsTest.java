package org.trivsel.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tools -> API <- platform: read from the manifests of the bundles as built, so that no way of importing goes unseen. */
class ThreeFloorsTest {
    private static final Pattern PACKAGE = Pattern.compile("(?:^|,)(?!\\s*version)([a-zA-Z_][\\w.]*)");

    @Test
    void aToolImportsNeitherThePlatformNorAnotherTool() throws IOException {
        assertEquals(List.of(), arrows("bundles/tools", "org.trivsel.platform", "org.trivsel.tools"));
    }

    @Test
    void thePlatformImportsNoToolAndNoInsidesOfItself() throws IOException {
        assertEquals(List.of(), arrows("bundles/platform", "org.trivsel.platform", "org.trivsel.tools"));
    }

    @Test
    void theApiAndTheEngineLookNowhereUp() throws IOException {
        for (String module : List.of("bundles/api", "bundles/engine")) {
            List<String> imports = packages(bundle(House.ROOT.resolve(module)), "Import-Package");
            assertFalse(imports.stream().anyMatch(name -> name.startsWith("org.trivsel.platform") || name.startsWith("org.trivsel.tools")), module);
        }
        List<String> engine = packages(bundle(House.ROOT.resolve("bundles/engine")), "Import-Package");
        assertFalse(engine.stream().anyMatch(name -> name.startsWith("org.osgi") || name.startsWith("java.sql") || name.startsWith("javax.sql")),
                () -> "The engine is plain Java: " + engine);
    }

    @Test
    void toolsExportNothingAndOnlyTheApiIsExported() throws IOException {
        List<String> exported = new ArrayList<>();
        for (String group : List.of("bundles/tools", "bundles/platform")) {
            for (Path module : House.modules(group)) {
                packages(bundle(module), "Export-Package").forEach(name -> exported.add(module.getFileName() + " exports " + name));
            }
        }
        assertEquals(List.of(), exported);
    }

    @Test
    void nobodyImportsJavaxWebApis() throws IOException {
        List<String> found = new ArrayList<>();
        for (String group : List.of("bundles/tools", "bundles/platform")) {
            for (Path module : House.modules(group)) {
                packages(bundle(module), "Import-Package").stream()
                        .filter(name -> name.startsWith("javax.servlet") || name.startsWith("javax.ws") || name.startsWith("javax.persistence"))
                        .forEach(name -> found.add(module.getFileName() + " imports " + name));
            }
        }
        assertEquals(List.of(), found);
    }

    private static List<String> arrows(String group, String... forbidden) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path module : House.modules(group)) {
            for (String name : packages(bundle(module), "Import-Package")) {
                if (Stream.of(forbidden).anyMatch(name::startsWith)) {
                    found.add(module.getFileName() + " imports " + name);
                }
            }
        }
        return found;
    }

    private static Path bundle(Path module) throws IOException {
        try (Stream<Path> jars = Files.list(module.resolve("target"))) {
            return jars.filter(jar -> jar.getFileName().toString().matches(module.getFileName() + "-[0-9.]+\\.jar")).findFirst()
                    .orElseThrow(() -> new AssertionError(module + " is not built"));
        }
    }

    private static List<String> packages(Path jar, String header) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            String value = file.getManifest().getMainAttributes().getValue(header);
            List<String> names = new ArrayList<>();
            if (value != null) {
                Matcher matcher = PACKAGE.matcher(value.replaceAll("\"[^\"]*\"", ""));
                while (matcher.find()) {
                    names.add(matcher.group(1));
                }
            }
            return names;
        }
    }
}
