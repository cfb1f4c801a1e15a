package org.trivsel.platform.leaving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** All files of an export. */
record Unpacked(SortedMap<String, byte[]> files) {
    static Unpacked of(List<byte[]> volumes) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (byte[] volume : volumes) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(volume))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    files.put(entry.getName(), zip.readAllBytes());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Unpacked(files);
    }

    String text(String file) {
        return new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
    }

    String all() {
        StringBuilder all = new StringBuilder();
        files.values().forEach(file -> all.append(new String(file, StandardCharsets.UTF_8)));
        return all.toString();
    }

    JsonNode manifest() {
        try {
            return new ObjectMapper().readTree(files.get("manifest.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether each file has the hash and the rows that the manifest says. */
    boolean isAsSaid() {
        for (JsonNode file : manifest().get("files")) {
            byte[] content = files.get(file.get("name").asText());
            if (!HexFormat.of().formatHex(Volumes.sha256().digest(content)).equals(file.get("sha256").asText())
                    || new String(content, StandardCharsets.UTF_8).lines().count() < file.get("rows").asLong()) {
                return false;
            }
        }
        return true;
    }
}
