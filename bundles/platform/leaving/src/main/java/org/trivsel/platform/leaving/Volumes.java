package org.trivsel.platform.leaving;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Files packed into zips of a few megabytes, one after the other, so that never more than one is in memory. A file that is larger goes on in the next. */
final class Volumes {
    private final int size;
    private final BiConsumer<Integer, byte[]> full;
    private final List<Part> parts = new ArrayList<>();
    private final List<Volume> written = new ArrayList<>();
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private ZipOutputStream zip = new ZipOutputStream(bytes);
    private @Nullable Writing writing;

    /**
     * @param size how many bytes a volume is about to have
     * @param full takes the number of a volume and its bytes
     */
    Volumes(int size, BiConsumer<Integer, byte[]> full) {
        this.size = size;
        this.full = full;
    }

    /** Adds a line to a file; the lines of a file come one after the other. */
    void line(String folder, String file, String extension, String line) {
        String name = folder + "/" + file;
        try {
            if (writing != null && !writing.of.equals(name)) {
                endPart();
            }
            if (writing == null) {
                begin(name, extension);
            }
            byte[] text = (line + "\n").getBytes(StandardCharsets.UTF_8);
            zip.write(text);
            writing.digest.update(text);
            writing.rows++;
            if (bytes.size() >= size) {
                endPart();
                next();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that belongs into the last volume. */
    void last(String name, byte[] content) {
        try {
            endPart();
            zip.putNextEntry(entry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int close() {
        try {
            endPart();
            next();
            return written.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Part> parts() {
        if (writing != null) {
            try {
                endPart();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return parts;
    }

    /** Those that are full. */
    List<Volume> written() {
        return written;
    }

    private void begin(String name, String extension) throws IOException {
        long before = parts.stream().filter(part -> part.of.equals(name)).count();
        writing = new Writing(name, before == 0 ? name + extension : name + "-" + (before + 1) + extension);
        zip.putNextEntry(entry(writing.name));
    }

    private void endPart() throws IOException {
        if (writing != null) {
            zip.closeEntry();
            parts.add(new Part(writing.of, writing.name, written.size() + 1, writing.rows, HexFormat.of().formatHex(writing.digest.digest())));
            writing = null;
        }
    }

    private void next() throws IOException {
        zip.close();
        byte[] volume = bytes.toByteArray();
        int number = written.size() + 1;
        full.accept(number, volume);
        written.add(new Volume(number, volume.length, HexFormat.of().formatHex(sha256().digest(volume))));
        bytes = new ByteArrayOutputStream();
        zip = new ZipOutputStream(bytes);
    }

    /** Without a time: the same content makes the same bytes. */
    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        return entry;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** A file, or a piece of one. @param of the file it is a piece of, without its ending */
    record Part(String of, String name, int volume, long rows, String sha256) {
    }

    record Volume(int number, int bytes, String sha256) {
    }

    private static final class Writing {
        private final String of;
        private final String name;
        private final MessageDigest digest = sha256();
        private long rows;

        Writing(String of, String name) {
            this.of = of;
            this.name = name;
        }
    }
}
