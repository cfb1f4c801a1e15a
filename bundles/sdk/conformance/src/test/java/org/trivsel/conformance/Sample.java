package org.trivsel.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trivsel.conformance.source.Declaration;
import org.trivsel.conformance.source.Material;
import org.trivsel.conformance.source.Sources;

/** The instrument of the archetype, good unless it is changed. */
final class Sample {
    static final Path ROOT = Path.of(System.getProperty("root"));
    static final String DEFINITION = "src/main/resources/instruments/instrument.yaml";
    static final String NORMS = "src/main/resources/norms/synthetic-2026.yaml";
    static final String SECOND = "src/test/resources/double-entry/synthetic-2026.yaml";
    static final String CASES = "src/test/resources/golden/cases.yaml";
    static final Declaration GOOD = new Declaration("early-numbers", "1.0.0", "org.sample.early-numbers", "Sample & Sons",
            Map.of("da", "Tidlig talforståelse", "en", "Early numbers"), List.of("DK"));

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private Declaration declaration = GOOD;

    Sample() {
        try {
            Sources.of(ROOT.resolve("bundles/sdk/archetype/src/main/resources/archetype-resources")).files().forEach((path, bytes) ->
                    files.put(path, path.endsWith(".yaml") ? text(bytes).replace("${artifactId}", "early-numbers").getBytes(StandardCharsets.UTF_8) : bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Every place. */
    Sample edit(String path, String from, String to) {
        String text = text(files.get(path));
        assertTrue(text.contains(from), () -> path + " has no " + from);
        return file(path, text.replace(from, to));
    }

    Sample first(String path, String from, String to) {
        String text = text(files.get(path));
        int at = text.indexOf(from);
        assertTrue(at >= 0, () -> path + " has no " + from);
        return file(path, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    Sample file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Sample file(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    Sample without(String path) {
        assertTrue(files.remove(path) != null, path);
        return this;
    }

    Sample declared(Declaration other) {
        declaration = other;
        return this;
    }

    Sample copied(String from, String to) {
        return file(to, files.get(from));
    }

    Material material() {
        return new Material(new Sources(files), declaration);
    }
}
