package org.trivsel.platform.roster.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * CSV that a Danish, Norwegian or German Excel opens with a double click: semicolons, a byte-order mark, and nothing in
 * it that a spreadsheet program would take for a formula.
 */
final class SpreadsheetCsv implements Closeable {
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private final CsvWriter writer;

    SpreadsheetCsv(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\ufeff');
        this.writer = CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(text);
    }

    void row(List<String> cells) {
        writer.writeRecord(cells.stream().map(SpreadsheetCsv::guarded).toList());
    }

    /** An apostrophe keeps a cell from being computed; the import takes it away again. */
    private static String guarded(String cell) {
        int first = 0;
        while (first < cell.length() && cell.charAt(first) == ' ') {
            first++;
        }
        return first < cell.length() && FORMULA_STARTS.indexOf(cell.charAt(first)) >= 0 ? "'" + cell : cell;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
