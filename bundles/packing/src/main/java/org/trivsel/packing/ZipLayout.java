package org.trivsel.packing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.trivsel.problem.Invalid;

/**
 * How the bytes of a jar are laid out: file after file from the first byte to the directory, and the directory to the last. So whoever reads it
 * from the front and whoever reads it by its directory sees the same files, and there is no room in it for anything else. What a signature says
 * about a file then holds for whatever anybody could find in the jar.
 */
public final class ZipLayout {
    private static final int FILE = 0x04034b50;
    private static final int DIRECTORY = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int AFTER = 0x08074b50;
    private static final int END_LENGTH = 22;
    private static final int DIRECTORY_LENGTH = 46;
    private static final int FILE_LENGTH = 30;
    private static final int SHORT = 0xffff;
    /** The sizes come after the content, and names are UTF-8; nothing is encrypted. */
    private static final int FLAGS = 0x0808 | 0x0006;
    private static final int SIZES_AFTER = 0x0008;
    private static final int DEFLATED = 8;
    /** Mark of a jar, and times and owners as others write them. What gives a file another name or size is not among them. */
    private static final Set<Integer> EXTRAS = Set.of(0xcafe, 0x5455, 0x5855, 0x7855, 0x7875, 0x000a);

    private final ByteBuffer bytes;

    private ZipLayout(byte[] content) {
        bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** To be asked after it has been unpacked within bounds. @throws Invalid when something is hidden in it, or can be read in two ways */
    public static void requirePlain(byte[] content) {
        String odd;
        try {
            odd = new ZipLayout(content).oddity();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            odd = "its directory leads outside of it";
        }
        if (odd != null) {
            throw new Invalid("file", "layout", "Something could be hidden in it: " + odd + ". Pack the jar again.");
        }
    }

    private @Nullable String oddity() {
        int end = bytes.capacity() - END_LENGTH;
        if (bytes.getInt(end) != END || at16(end + 20) != 0) {
            return "it does not end where its directory ends";
        }
        int count = at16(end + 10);
        int directory = bytes.getInt(end + 16);
        if (bytes.getInt(end + 4) != 0 || at16(end + 8) != count || directory < 0 || directory + bytes.getInt(end + 12) != end) {
            return "its directory is not where it should be";
        }
        List<Entry> entries = new ArrayList<>();
        int at = directory;
        for (int i = 0; i < count; i++) {
            Entry entry = entry(at);
            if (bytes.getInt(at) != DIRECTORY || at16(at + 32) != 0 || !isUsual(extra(at + DIRECTORY_LENGTH + entry.name().length, at16(at + 30)))) {
                return "an entry of its directory is not as usual";
            }
            entries.add(entry);
            at += DIRECTORY_LENGTH + entry.name().length + at16(at + 30);
        }
        return at == end ? files(entries, directory) : "there is more in its directory than it says";
    }

    private @Nullable String files(List<Entry> entries, int directory) {
        int at = 0;
        for (Entry entry : entries.stream().sorted(Comparator.comparingInt(Entry::offset)).toList()) {
            if (entry.offset() != at) {
                return "there is something between its files";
            }
            String odd = file(entry);
            if (odd != null) {
                return odd;
            }
            at = behind(entry);
        }
        return at == directory ? null : "there is something between its files and its directory";
    }

    private @Nullable String file(Entry entry) {
        int at = entry.offset();
        int name = at16(at + 26);
        byte[] here = slice(at + FILE_LENGTH, name);
        boolean after = (entry.flags() & SIZES_AFTER) != 0;
        if (bytes.getInt(at) != FILE || at16(at + 6) != entry.flags() || at16(at + 8) != entry.method() || !Arrays.equals(here, entry.name())
                || !isUsual(extra(at + FILE_LENGTH + name, at16(at + 28)))) {
            return "its directory says something else of a file than stands there";
        }
        if ((entry.flags() & ~FLAGS) != 0 || entry.method() != 0 && entry.method() != DEFLATED) {
            return "a file in it is encrypted, or packed in an unusual way";
        }
        boolean same = bytes.getInt(at + 14) == entry.crc() && bytes.getInt(at + 18) == entry.packed() && bytes.getInt(at + 22) == entry.size();
        boolean left = bytes.getInt(at + 14) == 0 && bytes.getInt(at + 18) == 0 && bytes.getInt(at + 22) == 0;
        if (!same && !(after && left) || after && !isSaidAfter(entry)) {
            return "its directory gives a file another size than stands there";
        }
        boolean folder = entry.name().length > 0 && entry.name()[entry.name().length - 1] == '/';
        if (folder && entry.size() != 0) {
            return "a folder in it has content";
        }
        return isWhole(entry) ? null : "a file in it is not as long as its directory says";
    }

    private boolean isSaidAfter(Entry entry) {
        int at = data(entry) + entry.packed();
        int first = bytes.getInt(at) == AFTER ? at + 4 : at;
        return bytes.getInt(first) == entry.crc() && bytes.getInt(first + 4) == entry.packed() && bytes.getInt(first + 8) == entry.size();
    }

    /** Unpacked it has its size and ends with the last byte that is packed. */
    private boolean isWhole(Entry entry) {
        if (entry.packed() < 0 || entry.size() < 0) {
            return false;
        }
        byte[] packed = slice(data(entry), entry.packed());
        CRC32 crc = new CRC32();
        if (entry.method() == 0) {
            crc.update(packed);
            return entry.packed() == entry.size() && (int) crc.getValue() == entry.crc();
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] buffer = new byte[1 << 14];
            for (int read = inflater.inflate(buffer); read > 0 && inflater.getBytesWritten() <= entry.size(); read = inflater.inflate(buffer)) {
                crc.update(buffer, 0, read);
            }
            return inflater.finished() && inflater.getBytesRead() == entry.packed() && inflater.getBytesWritten() == entry.size()
                    && (int) crc.getValue() == entry.crc();
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }

    private int behind(Entry entry) {
        int at = data(entry) + entry.packed();
        if ((entry.flags() & SIZES_AFTER) == 0) {
            return at;
        }
        return at + (bytes.getInt(at) == AFTER ? 16 : 12);
    }

    private int data(Entry entry) {
        return entry.offset() + FILE_LENGTH + at16(entry.offset() + 26) + at16(entry.offset() + 28);
    }

    private Entry entry(int at) {
        return new Entry(at16(at + 8), at16(at + 10), bytes.getInt(at + 16), bytes.getInt(at + 20), bytes.getInt(at + 24),
                slice(at + DIRECTORY_LENGTH, at16(at + 28)), bytes.getInt(at + 42));
    }

    private ByteBuffer extra(int at, int length) {
        return ByteBuffer.wrap(slice(at, length)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static boolean isUsual(ByteBuffer extra) {
        while (extra.hasRemaining()) {
            if (extra.remaining() < 4 || !EXTRAS.contains(extra.getShort() & SHORT)) {
                return false;
            }
            int length = extra.getShort() & SHORT;
            if (length > Math.min(extra.remaining(), 64)) {
                return false;
            }
            extra.position(extra.position() + length);
        }
        return true;
    }

    private byte[] slice(int at, int length) {
        byte[] slice = new byte[Math.min(length, bytes.capacity())];
        bytes.get(at, slice);
        return slice;
    }

    private int at16(int at) {
        return bytes.getShort(at) & SHORT;
    }

    /** As the directory says. */
    private record Entry(int flags, int method, int crc, int packed, int size, byte[] name, int offset) {
    }
}
