package org.trivsel.platform.assessment.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.trivsel.assessment.ExportQuery.Format;

/** A file that is written row by row; no row is kept. Whole only when it was closed. */
public final class Sheet implements Closeable {
    private final Columns columns;
    private final Rows rows;

    private Sheet(Columns columns, Rows rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** Begins with the headings. */
    public static Sheet begin(Format format, Columns columns, OutputStream out) throws IOException {
        Sheet sheet = new Sheet(columns, format == Format.CSV ? new CsvRows(out) : new XlsxRows(out));
        sheet.rows.row(columns.headings());
        return sheet;
    }

    public void add(Line line) throws IOException {
        rows.row(columns.cells(line));
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    public static String mediaType(Format format) {
        return format == Format.CSV ? "text/csv;charset=UTF-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    /** One kind of file. */
    interface Rows extends Closeable {
        void row(List<Cell> cells) throws IOException;
    }
}
