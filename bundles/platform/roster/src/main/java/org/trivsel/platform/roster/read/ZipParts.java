package org.trivsel.platform.roster.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The parts of an archive, each unpacked as a stream and never to disk. All of it is unpacked once beforehand and counted,
 * by the same reader that later hands out the parts, so an archive cannot show one content to the check and another to us.
 */
final class ZipParts {
    private static final long HARMLESS_BYTES = 10L * 1024 * 1024;
    private static final int BUFFER = 1 << 16;
    private static final int DIRECTORY_END = 22;
    private static final int LONGEST_COMMENT = 0xffff;

    private final byte[] archive;
    private final Set<String> names;

    private ZipParts(byte[] archive, Set<String> names) {
        this.archive = archive;
        this.names = names;
    }

    static ZipParts of(byte[] archive, ReadLimits limits) {
        if (!hasDirectoryEnd(archive)) {
            throw new UnusableFileException(FaultCode.FILE_DAMAGED);
        }
        try {
            return new ZipParts(archive, counted(archive, limits));
        } catch (IOException | IllegalArgumentException e) {
            // the second is how the reader answers to a name that is not text
            throw new UnusableFileException(FaultCode.FILE_DAMAGED);
        }
    }

    /** The names of the parts, in the order in which they are packed. */
    Set<String> names() {
        return names;
    }

    /** The part with this name, whatever its case and folder. */
    Optional<String> named(String fileName) {
        String end = "/" + fileName;
        return names.stream().filter(name -> ("/" + name).toLowerCase(Locale.ROOT).endsWith(end)).findFirst();
    }

    InputStream open(String name) throws IOException {
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            if (entry.getName().equals(name)) {
                return in;
            }
        }
        throw new IOException("Not in the archive: " + name);
    }

    private static Set<String> counted(byte[] archive, ReadLimits limits) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        int parts = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts++;
                if (!entry.isDirectory() && !names.add(entry.getName())) {
                    throw new IOException("Two parts with one name");
                }
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    total += read;
                    check(total, parts, archive.length, limits);
                }
                check(total, parts, archive.length, limits);
            }
        }
        return names;
    }

    private static void check(long total, int parts, int packed, ReadLimits limits) {
        boolean ratio = total > HARMLESS_BYTES && total / packed > limits.unpackedRatio();
        if (ratio || total > limits.unpackedBytes() || parts > limits.parts()) {
            throw new UnusableFileException(FaultCode.FILE_UNPACKS_TOO_LARGE);
        }
    }

    /** An archive that was cut off has lost the end of its directory. */
    private static boolean hasDirectoryEnd(byte[] archive) {
        int lowest = Math.max(0, archive.length - DIRECTORY_END - LONGEST_COMMENT);
        for (int i = archive.length - DIRECTORY_END; i >= lowest; i--) {
            if (archive[i] == 'P' && archive[i + 1] == 'K' && archive[i + 2] == 5 && archive[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }
}
