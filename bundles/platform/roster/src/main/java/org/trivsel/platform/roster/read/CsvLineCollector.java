package org.trivsel.platform.roster.read;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Gathers the fields of one record after another, and remembers where the record began that could not be finished. */
final class CsvLineCollector extends AbstractBaseCsvCallbackHandler<CsvLine> {
    /** As many as a sheet of Excel has. Blank fields beyond are dropped, others are kept so that they can be complained of. */
    private static final int MOST_FIELDS = 16_384;

    private final int cellLength;
    private List<String> fields = new ArrayList<>();
    private int start = 1;

    CsvLineCollector(int cellLength) {
        this.cellLength = cellLength;
    }

    int start() {
        return start;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        start = Math.toIntExact(startingLineNumber);
        fields = new ArrayList<>(fields.size());
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (length == 0) {
            if (index < MOST_FIELDS) {
                fields.add("");
            }
            return;
        }
        // One character more than allowed is kept, so that the row can be refused. Line breaks are kept for the same reason.
        boolean keptWhole = length <= cellLength || quoted && hasLineBreak(buffer, offset, length);
        fields.add(new String(buffer, offset, keptWhole ? length : cellLength + 1));
    }

    private static boolean hasLineBreak(char[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (buffer[i] == '\n' || buffer[i] == '\r') {
                return true;
            }
        }
        return false;
    }

    @Override
    protected CsvLine buildRecord() {
        return new CsvLine(start, fields);
    }
}
