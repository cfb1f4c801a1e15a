package org.trivsel.packing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.trivsel.problem.Invalid;

/**
 * The files of a jar that somebody sent, unpacked into memory as far as they are wanted. Whatever is written in its headers, it is unpacked by
 * so many bytes and no more. Read by the directory at its end, as the framework reads it.
 */
public final class Jar {
    private static final int MOST_FILES = 10_000;
    /** Code is packed to about a half, texts to a tenth. */
    private static final int MOST_TIMES = 40;
    private static final long ALWAYS = 1L << 20;
    private static final long MOST_KEPT = 16L << 20;
    private static final int LONGEST_NAME = 500;
    private static final String FILE = "file";

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final SortedMap<String, Long> sizes = new TreeMap<>();

    private Jar() {
    }

    /** @param wanted by their path; texts, that is: not more than some megabytes of them */
    public static Jar of(byte[] content, Predicate<String> wanted) {
        return of(content, wanted, Math.max(ALWAYS, (long) content.length * MOST_TIMES), MOST_KEPT);
    }

    /** The bundles in an archive, which are packed already: unpacked it is about as large. */
    public static Jar ofArchive(byte[] content, Predicate<String> wanted) {
        long most = Math.max(ALWAYS, 2L * content.length);
        return of(content, wanted, most, most);
    }

    private static Jar of(byte[] content, Predicate<String> wanted, long most, long mostKept) {
        try {
            Path file = Files.createTempFile("module", ".jar");
            try {
                Files.write(file, content);
                return read(file, new Unpacking(most, mostKept), wanted);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By path. */
    public SortedMap<String, byte[]> files() {
        return files;
    }

    /** Of all files in it, unpacked, by path. */
    public SortedMap<String, Long> sizes() {
        return sizes;
    }

    private static Jar read(Path file, Unpacking unpacking, Predicate<String> wanted) {
        Jar jar = new Jar();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_FILES) {
                throw new Invalid(FILE, "too-many-files", "There are " + zip.size() + " files in it; at most " + MOST_FILES + " are taken.");
            }
            Set<String> names = new HashSet<>();
            for (ZipEntry entry : zip.stream().toList()) {
                requireSound(entry.getName());
                if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                    throw new Invalid(FILE, "file-twice-in-jar", "\"" + shown(entry.getName()) + "\" is in it twice. Pack the jar again.");
                }
                long before = unpacking.left;
                byte[] bytes = unpacking.read(zip, entry, wanted.test(entry.getName()));
                jar.sizes.put(entry.getName(), before - unpacking.left);
                if (wanted.test(entry.getName())) {
                    jar.files.put(entry.getName(), bytes);
                }
            }
            return jar;
        } catch (IOException | IllegalArgumentException e) {
            throw new Invalid(FILE, "not-a-jar", "This is no jar, or it is damaged. Send the bundle as the build made it.");
        }
    }

    private static void requireSound(String name) {
        boolean control = name.chars().anyMatch(c -> c < ' ' || c == '\\' || c == ':');
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.startsWith("/") || control || List.of(name.split("/")).contains("..")) {
            throw new Invalid(FILE, "path", "\"" + shown(name) + "\" is no path of a file in a jar. Pack the jar again.");
        }
    }

    private static String shown(String name) {
        return name.substring(0, Math.min(name.length(), 80)).replaceAll("[^\\p{Print}]", "?");
    }

    /** Counts what has been unpacked. */
    private static final class Unpacking {
        private final long most;
        private long left;
        private long leftToKeep;

        Unpacking(long most, long mostKept) {
            this.most = most;
            this.left = most;
            this.leftToKeep = mostKept;
        }

        byte[] read(ZipFile zip, ZipEntry entry, boolean kept) throws IOException {
            try (InputStream in = zip.getInputStream(entry)) {
                if (kept) {
                    byte[] bytes = in.readNBytes((int) Math.min(Math.min(left, leftToKeep) + 1, Integer.MAX_VALUE - 8));
                    leftToKeep -= bytes.length;
                    count(bytes.length);
                    return bytes;
                }
                byte[] buffer = new byte[1 << 16];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    count(read);
                }
                return new byte[0];
            }
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0 || leftToKeep < 0) {
                throw new Invalid(FILE, "unpacks-too-large", "Unpacked it is larger than " + ((left < 0 ? most : MOST_KEPT) >> 20) + " MB, far more than its size lets expect."
                        + " Such a file is not taken.");
            }
        }
    }
}
