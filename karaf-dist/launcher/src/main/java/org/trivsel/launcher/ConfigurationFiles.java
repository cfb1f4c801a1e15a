package org.trivsel.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;

/** Hands the operator's settings to the container: one file per part, which it reads as the configuration {@code org.trivsel.<part>}. */
final class ConfigurationFiles {
    private final Path folder;

    ConfigurationFiles(Path folder) {
        this.folder = folder;
    }

    void write(Settings settings) throws IOException {
        try (DirectoryStream<Path> old = Files.newDirectoryStream(folder)) {
            for (Path file : old) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, SortedMap<String, String>> part : settings.byPart().entrySet()) {
            Files.writeString(folder.resolve("org.trivsel." + part.getKey() + ".cfg"), text(part.getValue()), StandardCharsets.UTF_8);
        }
    }

    private static String text(SortedMap<String, String> values) {
        StringBuilder text = new StringBuilder();
        values.forEach((key, value) -> text.append(key).append(" = ").append(escaped(value)).append('\n'));
        return text.toString();
    }

    /** Backslashes are escapes there, and {@code ${...}} would be replaced; a value is meant as it stands. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\\\\\").replace("${", "$\\\\{");
    }
}
