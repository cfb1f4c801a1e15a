package org.trivsel.conformance.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a project that matter, by their path from its folder. */
public record Sources(SortedMap<String, byte[]> files) {
    /** What goes into the bundle. */
    public static final String MAIN = "src/main/resources/";
    /** What proves that it is right, and stays with the publisher. */
    public static final String TEST = "src/test/resources/";
    private static final List<String> LOOKED_AT = List.of(MAIN, TEST);

    public Sources {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Of a folder. */
    public static Sources of(Path project) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String below : LOOKED_AT) {
            Path folder = project.resolve(below);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> walk = Files.walk(folder)) {
                    for (Path file : walk.filter(Files::isRegularFile).toList()) {
                        files.put(project.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                    }
                }
            }
        }
        Path readme = project.resolve("README.md");
        if (Files.exists(readme)) {
            files.put("README.md", Files.readAllBytes(readme));
        }
        return new Sources(files);
    }

    /** What goes into the bundle, by its path there. */
    public SortedMap<String, byte[]> content() {
        SortedMap<String, byte[]> content = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(MAIN)) {
                content.put(path.substring(MAIN.length()), bytes);
            }
        });
        return content;
    }

    /** Files in a folder, not below it, whose name ends so. */
    SortedMap<String, byte[]> in(String folder, String ending) {
        SortedMap<String, byte[]> found = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String path = file.getKey();
            if (path.startsWith(folder) && path.endsWith(ending) && path.indexOf('/', folder.length()) < 0) {
                found.put(path, file.getValue());
            }
        }
        return found;
    }
}
