package org.trivsel.platform.roster.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The parts of an archive, each unpacked as a stream and never to disk. All of it is unpacked once beforehand, counted and
 * summed up, by the same reader that later hands out the parts: an archive cannot show one content to the check and
 * another to us.
 */
final class ZipParts {
    private static final long HARMLESS_BYTES = 10L * 1024 * 1024;
    private static final int BUFFER = 1 << 16;

    private final byte[] archive;
    private final ZipDirectory directory;

    private ZipParts(byte[] archive, ZipDirectory directory) {
        this.archive = archive;
        this.directory = directory;
    }

    static ZipParts of(byte[] archive, ReadLimits limits) {
        try {
            ZipDirectory directory = ZipDirectory.of(archive, limits.parts());
            if (directory.count() > limits.parts()) {
                throw new UnusableFileException(FaultCode.FILE_UNPACKS_TOO_LARGE);
            }
            ZipParts parts = new ZipParts(archive, directory);
            parts.checkAll(limits);
            return parts;
        } catch (IOException e) {
            throw new UnusableFileException(FaultCode.FILE_DAMAGED);
        }
    }

    /** The names of the parts, in the order of the directory. */
    Set<String> names() {
        return directory.entries().keySet();
    }

    /** The part with this name, given in lower case, in whatever folder. */
    Optional<String> named(String fileName) {
        String end = "/" + fileName;
        return names().stream().filter(name -> ("/" + name).toLowerCase(Locale.ROOT).endsWith(end)).findFirst();
    }

    InputStream open(String name) throws IOException {
        ZipDirectory.Entry entry = directory.entries().get(name);
        if (entry == null) {
            throw new IOException("Not in the archive: " + name);
        }
        return ZipDirectory.open(archive, entry);
    }

    private void checkAll(ReadLimits limits) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        for (ZipDirectory.Entry entry : directory.entries().values()) {
            CRC32 sum = new CRC32();
            try (InputStream in = ZipDirectory.open(archive, entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    total += read;
                    checkSize(total, limits);
                    sum.update(buffer, 0, read);
                }
            }
            if (sum.getValue() != entry.sum()) {
                throw new IOException("A part is not what its sum says");
            }
        }
    }

    private void checkSize(long total, ReadLimits limits) {
        boolean ratio = total > HARMLESS_BYTES && total / archive.length > limits.unpackedRatio();
        if (ratio || total > limits.unpackedBytes()) {
            throw new UnusableFileException(FaultCode.FILE_UNPACKS_TOO_LARGE);
        }
    }
}
