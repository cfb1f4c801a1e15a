package org.trivsel.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The container's copy of the bundles. It is made from the program folder, and made anew unless it was left in good order by the same program
 * on the same Java: an upgraded program would go on with what it had copied, another Java would not find the bundles wired as it needs them,
 * and a process that was killed may have been in the middle of it. Nothing that must be kept is in it.
 */
final class BundleCache {
    private final Path program;
    private final Path cache;
    private final Path note;

    BundleCache(Folders folders) {
        this.program = folders.home().resolve("system");
        this.cache = folders.runtime().resolve("cache");
        this.note = folders.runtime().resolve("cache-of.txt");
    }

    /** To be called when nobody else uses the folder. */
    void open() throws IOException {
        open(false);
    }

    /** @param afresh whether it is made anew whatever it is like */
    void open(boolean afresh) throws IOException {
        boolean usable = !afresh && Files.exists(note) && Files.readString(note).equals(fingerprint());
        Files.deleteIfExists(note);
        if (!usable) {
            delete(cache);
        }
    }

    /** Says that the cache was left in good order. */
    void leave() throws IOException {
        Files.writeString(note, fingerprint());
    }

    private String fingerprint() throws IOException {
        MessageDigest digest = sha256();
        digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
        for (Path file : filesBelow(program)) {
            String line = program.relativize(file) + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis() + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
