package org.trivsel.platform.roster.read;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reason, and where it applies. {@link #toString()} leaves out what was found: it may be a child's number.
 *
 * @param part sheet or file inside the archive; empty when there is only one
 * @param line the line as the spreadsheet program counts it; zero for the file as a whole
 * @param column the heading as the file spells it; null for the row as a whole
 * @param found the cell as the file has it, shortened; null when there is nothing to show
 * @param args what the text of the reason mentions: {@link String}, {@link Integer}, {@link LocalDate} or {@link Column}
 */
public record Fault(String part, int line, @Nullable String column, @Nullable String found, FaultCode code, List<Object> args) {
    private static final int SHOWN = 80;

    public Fault {
        args = List.copyOf(args);
        found = found == null || found.length() <= SHOWN ? found : found.substring(0, SHOWN) + "…";
        for (Object arg : args) {
            if (!(arg instanceof String || arg instanceof Integer || arg instanceof LocalDate || arg instanceof Column)) {
                throw new IllegalArgumentException("A reason can mention text, number, date or column, not " + arg.getClass());
            }
        }
    }

    /** A reason that concerns the file as a whole. */
    public static Fault ofFile(FaultCode code, Object... args) {
        return new Fault("", 0, null, null, code, List.of(args));
    }

    /** A reason that concerns a whole row. */
    public static Fault ofRow(String part, int line, FaultCode code, Object... args) {
        return new Fault(part, line, null, null, code, List.of(args));
    }

    @Override
    public String toString() {
        return "Fault[" + code + " at line " + line + (column == null ? "" : ", " + column) + "]";
    }
}
