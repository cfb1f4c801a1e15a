package org.trivsel.platform.roster.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The directory at the end of an archive in memory. The JDK reads archives either from a file, and lists of children are
 * not to lie on a disk, or as a stream, and then it cannot read what the usual library for .NET writes: sizes of eight
 * bytes behind each part.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">the format</a>
 */
record ZipDirectory(Map<String, Entry> entries, int count) {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int PART = 0x04034b50;
    private static final int PART_LENGTH = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int ENCRYPTED = 1;
    private static final short WIDE_NUMBERS = 1;
    private static final int TOO_LARGE = -1;

    /** Where a part lies. */
    record Entry(int method, int packedSize, int offset, long sum) { }

    /**
     * Reads the directory.
     *
     * @throws IOException when it is not there, or says what cannot be
     */
    static ZipDirectory of(byte[] archive, int mostParts) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(bytes);
        int total = Short.toUnsignedInt(bytes.getShort(end + 10));
        if (total > mostParts) {
            return new ZipDirectory(Map.of(), total);
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        int at = bytes.getInt(end + 16);
        for (int i = 0; i < total; i++) {
            check(bytes, at, ENTRY_LENGTH, ENTRY);
            int nameLength = Short.toUnsignedInt(bytes.getShort(at + 28));
            check(bytes, at, ENTRY_LENGTH + nameLength, ENTRY);
            String name = new String(archive, at + ENTRY_LENGTH, nameLength, StandardCharsets.UTF_8);
            if (!name.endsWith("/") && entries.put(name, entry(bytes, at)) != null) {
                throw new IOException("Two parts with one name");
            }
            at += ENTRY_LENGTH + nameLength + Short.toUnsignedInt(bytes.getShort(at + 30)) + Short.toUnsignedInt(bytes.getShort(at + 32));
        }
        return new ZipDirectory(entries, total);
    }

    private static Entry entry(ByteBuffer bytes, int at) throws IOException {
        int method = Short.toUnsignedInt(bytes.getShort(at + 10));
        boolean encrypted = (bytes.getShort(at + 8) & ENCRYPTED) != 0;
        if (encrypted || method != STORED && method != DEFLATED) {
            throw new IOException("A part is packed in a way we do not read");
        }
        int[] places = placed(bytes, at);
        return new Entry(method, places[0], places[1], Integer.toUnsignedLong(bytes.getInt(at + 16)));
    }

    /** Packed size and offset; where they say "too large for here", as some writers do with all, they stand among the extras. */
    private static int[] placed(ByteBuffer bytes, int at) throws IOException {
        int[] values = {bytes.getInt(at + 24), bytes.getInt(at + 20), bytes.getInt(at + 42)};
        int extra = at + ENTRY_LENGTH + Short.toUnsignedInt(bytes.getShort(at + 28));
        int end = extra + Short.toUnsignedInt(bytes.getShort(at + 30));
        while (extra + 4 <= end && end <= bytes.capacity()) {
            int next = extra + 4 + Short.toUnsignedInt(bytes.getShort(extra + 2));
            if (bytes.getShort(extra) == WIDE_NUMBERS) {
                widen(values, bytes, extra + 4, Math.min(next, end));
            }
            extra = next;
        }
        return new int[] {values[1], values[2]};
    }

    private static void widen(int[] values, ByteBuffer bytes, int from, int end) throws IOException {
        int at = from;
        for (int i = 0; i < values.length; i++) {
            if (values[i] == TOO_LARGE && at + Long.BYTES <= end) {
                long wide = bytes.getLong(at);
                if (wide < 0 || wide > Integer.MAX_VALUE) {
                    throw new IOException("A part is larger than any we read");
                }
                values[i] = (int) wide;
                at += Long.BYTES;
            }
        }
    }

    /** Unpacks a part while it is read. */
    static InputStream open(byte[] archive, Entry entry) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        check(bytes, entry.offset, PART_LENGTH, PART);
        int start = entry.offset + PART_LENGTH + Short.toUnsignedInt(bytes.getShort(entry.offset + 26))
                + Short.toUnsignedInt(bytes.getShort(entry.offset + 28));
        if (entry.packedSize < 0 || start > archive.length - entry.packedSize) {
            throw new IOException("A part is said to lie outside the archive");
        }
        InputStream packed = new ByteArrayInputStream(archive, start, entry.packedSize);
        return entry.method == STORED ? packed : new Inflating(packed);
    }

    private static void check(ByteBuffer bytes, int at, int length, int signature) throws IOException {
        if (at < 0 || at > bytes.capacity() - length || bytes.getInt(at) != signature) {
            throw new IOException("The directory of the archive is damaged");
        }
    }

    private static int end(ByteBuffer bytes) throws IOException {
        int lowest = Math.max(0, bytes.capacity() - END_LENGTH - LONGEST_COMMENT);
        for (int i = bytes.capacity() - END_LENGTH; i >= lowest; i--) {
            if (bytes.getInt(i) == END) {
                return i;
            }
        }
        throw new IOException("The archive has no directory; it was cut off");
    }

    /** Gives the memory of its inflater back when closed, which the JDK does only for one it made itself. */
    private static final class Inflating extends InflaterInputStream {
        Inflating(InputStream packed) {
            super(packed, new Inflater(true));
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }
}
