package org.trivsel.dist;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Every jar that is handed out, those inside bundles included. */
record ShippedJars(List<Jar> jars) {
    private static final Pattern NAME = Pattern.compile("(.+?)-(\\d[\\w.]*?)(-light|-SNAPSHOT)?\\.jar");
    private static final Pattern LICENCE = Pattern.compile("(?is)<license>.*?<name>\\s*(.*?)\\s*</name>");

    /**
     * One of them.
     *
     * @param where the file, and the file inside it
     * @param licences as its manifest and its own project description name them
     */
    record Jar(String where, String artifact, String version, List<String> licences) {
    }

    static ShippedJars in(Path assembly) throws IOException {
        List<Jar> jars = new ArrayList<>();
        try (Stream<Path> files = Files.walk(assembly)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jar")).sorted().toList()) {
                read(assembly.relativize(file).toString(), Files.readAllBytes(file), jars);
            }
        }
        return new ShippedJars(jars);
    }

    private static void read(String where, byte[] content, List<Jar> jars) throws IOException {
        Map<String, byte[]> nested = new LinkedHashMap<>();
        List<String> licences = new ArrayList<>();
        try (InputStream bytes = new ByteArrayInputStream(content); ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.endsWith(".jar")) {
                    nested.put(name, zip.readAllBytes());
                } else if (name.equals("META-INF/MANIFEST.MF")) {
                    licences.addAll(ofManifest(text(zip)));
                } else if (name.startsWith("META-INF/maven/") && name.endsWith("/pom.xml")) {
                    licences.addAll(ofProject(text(zip)));
                }
            }
        }
        jars.add(jar(where, licences));
        for (Map.Entry<String, byte[]> inner : nested.entrySet()) {
            read(where + "!" + inner.getKey(), inner.getValue(), jars);
        }
    }

    private static Jar jar(String where, List<String> licences) {
        String file = where.substring(Math.max(where.lastIndexOf('/'), where.lastIndexOf('!')) + 1);
        Matcher name = NAME.matcher(file);
        return name.matches() ? new Jar(where, name.group(1), name.group(2), licences) : new Jar(where, file, "0", licences);
    }

    private static List<String> ofManifest(String manifest) {
        return manifest.replace("\r\n ", "").replace("\n ", "").lines()
                .filter(line -> line.startsWith("Bundle-License:") || line.startsWith("SPDX-License-Identifier:"))
                .flatMap(line -> Stream.of(line.substring(line.indexOf(':') + 1).split("[,;]| OR ")))
                .map(String::strip)
                .toList();
    }

    private static List<String> ofProject(String project) {
        return LICENCE.matcher(project).results().map(found -> found.group(1)).toList();
    }

    private static String text(InputStream entry) throws IOException {
        return new String(entry.readAllBytes(), StandardCharsets.UTF_8);
    }
}
