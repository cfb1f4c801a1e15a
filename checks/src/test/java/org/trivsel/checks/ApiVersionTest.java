package org.trivsel.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.osgi.annotation.versioning.Version;

/**
 * What an exported package promises is written down per version. A change without a new version fails here; after raising the version in
 * {@code package-info.java}, {@code mvn test -Dapi.record} writes the new promise down, to be committed with it.
 */
class ApiVersionTest {
    private static final Path PROMISES = House.ROOT.resolve("checks/src/test/resources/api");

    @Test
    void anExportedPackageChangesOnlyWithItsVersion() throws IOException, ClassNotFoundException {
        Map<String, List<String>> packages = packages();
        assertTrue(packages.size() > 10, packages.keySet()::toString);
        for (Map.Entry<String, List<String>> entry : packages.entrySet()) {
            Path promise = PROMISES.resolve(entry.getKey() + "-" + version(entry.getKey()) + ".txt");
            String now = promise(entry.getValue());
            if (System.getProperty("api.record") != null) {
                Files.writeString(promise, now);
            }
            assertTrue(Files.exists(promise), () -> promise.getFileName() + " is missing: record the promise of the new version");
            assertEquals(House.text(promise), now, () -> entry.getKey() + " changed: raise its version in package-info.java");
        }
    }

    private static String version(String name) throws ClassNotFoundException {
        Version version = Class.forName(name + ".package-info").getAnnotation(Version.class);
        return version == null ? source(name) : version.value();
    }

    /** The annotation lives in class files only, not at run time; the source says it as well. */
    private static String source(String name) {
        String file = "src/main/java/" + name.replace('.', '/') + "/package-info.java";
        for (String module : List.of("bundles/api", "bundles/engine")) {
            Path source = House.ROOT.resolve(module).resolve(file);
            if (Files.exists(source)) {
                return House.text(source).replaceAll("(?s).*@Version\\(\"([^\"]+)\"\\).*", "$1");
            }
        }
        throw new AssertionError("No package-info for " + name);
    }

    private static Map<String, List<String>> packages() {
        Map<String, List<String>> packages = new TreeMap<>();
        for (String module : List.of("bundles/api", "bundles/engine")) {
            Path sources = House.ROOT.resolve(module).resolve("src/main/java");
            for (Path source : House.files(module + "/src/main/java", "package-info.java")) {
                if (House.text(source).contains("@Export")) {
                    String name = sources.relativize(source.getParent()).toString().replace('/', '.');
                    packages.put(name, types(source.getParent(), name));
                }
            }
        }
        return packages;
    }

    private static List<String> types(Path folder, String name) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".java") && !file.equals("package-info.java"))
                    .map(file -> name + "." + file.replace(".java", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String promise(List<String> types) throws ClassNotFoundException {
        List<String> lines = new ArrayList<>();
        for (String type : types) {
            describe(Class.forName(type), lines);
        }
        return lines.stream().sorted().collect(Collectors.joining("\n", "", "\n"));
    }

    private static void describe(Class<?> type, List<String> lines) {
        if (!Modifier.isPublic(type.getModifiers()) && !Modifier.isProtected(type.getModifiers())) {
            return;
        }
        lines.add(type.toGenericString() + Arrays.stream(type.getGenericInterfaces()).map(it -> " " + it.getTypeName()).collect(Collectors.joining()));
        Stream.of(type.getDeclaredMethods(), type.getDeclaredConstructors(), type.getDeclaredFields())
                .flatMap(Arrays::stream)
                .filter(member -> !member.isSynthetic() && (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0)
                .forEach(member -> lines.add(signature(member)));
        Arrays.stream(type.getDeclaredClasses()).forEach(inner -> describe(inner, lines));
    }

    private static String signature(java.lang.reflect.Member member) {
        if (member instanceof java.lang.reflect.Executable executable) {
            return executable.toGenericString();
        }
        return ((java.lang.reflect.Field) member).toGenericString();
    }
}
