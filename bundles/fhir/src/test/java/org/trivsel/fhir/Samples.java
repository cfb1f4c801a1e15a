package org.trivsel.fhir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every instrument of the repository, those that tools ship and those of the tests of the engine, which have every kind of item and rule. */
final class Samples {
    private static final Path BUNDLES = Path.of("..").toAbsolutePath().normalize();
    static final List<Source> ALL = all();

    private Samples() { }

    static Source of(String id) {
        return ALL.stream().filter(source -> source.definition().id().equals(id)).findFirst().orElseThrow();
    }

    private static List<Source> all() {
        return texts().stream().map(Source::of).toList();
    }

    static List<String> texts() {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Stream.concat(Files.walk(BUNDLES.resolve("tools")), Files.walk(BUNDLES.resolve("engine/src/test/resources")))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".yaml") && !one.toString().contains("/target/")).sorted().toList()) {
                String text = Files.readString(file);
                if (text.contains("format: trivsel-instrument/1")) {
                    texts.add(text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
