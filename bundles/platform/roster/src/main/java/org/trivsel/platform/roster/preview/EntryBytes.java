package org.trivsel.platform.roster.preview;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.roster.read.Column;
import org.trivsel.platform.roster.read.Fault;
import org.trivsel.platform.roster.read.FaultCode;

/** A page of entries as bytes, to be sealed. The words are not in it: whoever reads it gets them in their own language. */
final class EntryBytes {
    private static final int LONGEST = 4_000;

    private EntryBytes() {
    }

    static byte[] write(List<Entry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            each(out, entries, EntryBytes::entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<Entry> read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return all(in, EntryBytes::entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void entry(DataOutputStream out, Entry entry) throws IOException {
        each(out, entry.lines(), DataOutputStream::writeInt);
        text(out, entry.name());
        each(out, entry.details(), EntryBytes::detail);
        each(out, entry.faults(), EntryBytes::fault);
    }

    private static Entry entry(DataInputStream in) throws IOException {
        return new Entry(all(in, DataInputStream::readInt), in.readUTF(), all(in, EntryBytes::detail), all(in, EntryBytes::fault));
    }

    private static void detail(DataOutputStream out, Detail detail) throws IOException {
        text(out, detail.kind().name());
        text(out, detail.about());
        orNull(out, detail.from());
        orNull(out, detail.to());
    }

    private static Detail detail(DataInputStream in) throws IOException {
        return new Detail(Detail.Kind.valueOf(in.readUTF()), in.readUTF(), orNull(in), orNull(in));
    }

    private static void fault(DataOutputStream out, Fault fault) throws IOException {
        text(out, fault.part());
        out.writeInt(fault.line());
        orNull(out, fault.column());
        orNull(out, fault.found());
        text(out, fault.code().name());
        each(out, fault.args(), EntryBytes::argument);
    }

    private static Fault fault(DataInputStream in) throws IOException {
        return new Fault(in.readUTF(), in.readInt(), orNull(in), orNull(in), FaultCode.valueOf(in.readUTF()), all(in, EntryBytes::argument));
    }

    private static void argument(DataOutputStream out, Object argument) throws IOException {
        char type = argument instanceof Integer ? 'i' : argument instanceof LocalDate ? 'd' : argument instanceof Column ? 'c' : 's';
        out.writeChar(type);
        text(out, argument instanceof Column column ? column.name() : argument.toString());
    }

    private static Object argument(DataInputStream in) throws IOException {
        char type = in.readChar();
        String text = in.readUTF();
        return switch (type) {
            case 'i' -> Integer.valueOf(text);
            case 'd' -> LocalDate.parse(text);
            case 'c' -> Column.valueOf(text);
            default -> text;
        };
    }

    private static void orNull(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            text(out, text);
        }
    }

    /** Cut where no person reads on, and what the form of the bytes cannot hold. */
    private static void text(DataOutputStream out, String text) throws IOException {
        out.writeUTF(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    }

    private static @Nullable String orNull(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }

    private static <T> void each(DataOutputStream out, List<T> values, Writer<T> writer) throws IOException {
        out.writeInt(values.size());
        for (T value : values) {
            writer.write(out, value);
        }
    }

    private static <T> List<T> all(DataInputStream in, Reader<T> reader) throws IOException {
        int size = in.readInt();
        List<T> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(reader.read(in));
        }
        return values;
    }

    private interface Writer<T> {
        void write(DataOutputStream out, T value) throws IOException;
    }

    private interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }
}
