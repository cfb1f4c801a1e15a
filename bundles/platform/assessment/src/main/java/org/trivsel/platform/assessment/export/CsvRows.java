package org.trivsel.platform.assessment.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * CSV that a Danish, Norwegian or German Excel opens with a double click: semicolons, a byte-order mark, decimal commas (12.5 would become the
 * twelfth of May), and no text in it that a spreadsheet program would take for a formula.
 */
final class CsvRows implements Sheet.Rows {
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private final CsvWriter writer;

    CsvRows(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\ufeff');
        this.writer = CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(text);
    }

    @Override
    public void row(List<Cell> cells) {
        writer.writeRecord(cells.stream().map(CsvRows::written).toList());
    }

    private static String written(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return guarded(text.text());
        } else if (cell instanceof Cell.Number number) {
            return number.value().toPlainString().replace('.', ',');
        }
        return cell instanceof Cell.Day day ? day.date().toString() : "";
    }

    /** An apostrophe keeps a cell from being computed. */
    private static String guarded(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == ' ') {
            first++;
        }
        return first < text.length() && FORMULA_STARTS.indexOf(text.charAt(first)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
