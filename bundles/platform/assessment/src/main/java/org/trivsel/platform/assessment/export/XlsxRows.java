package org.trivsel.platform.assessment.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook with one sheet. Texts are typed as such and stand in their cell, so that nothing is computed from them and no table of all of them
 * grows in memory.
 */
final class XlsxRows implements Sheet.Rows {
    private static final int MOST_KEPT = 50;
    /** More does not fit into a cell. */
    private static final int LONGEST = 32_767;

    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    XlsxRows(OutputStream out) {
        book = new Workbook(out, "Trivsel", null);
        sheet = book.newWorksheet("Trivsel");
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        row++;
        if (row % MOST_KEPT == 0) {
            sheet.flush();
        }
    }

    private void write(int column, Cell cell) {
        if (cell instanceof Cell.Text text) {
            sheet.inlineString(row, column, fitting(text.text()));
        } else if (cell instanceof Cell.Number number) {
            sheet.value(row, column, number.value());
        } else if (cell instanceof Cell.Day day) {
            sheet.value(row, column, day.date());
            sheet.style(row, column).format("yyyy-mm-dd").set();
        }
    }

    private static String fitting(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "\u2026";
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }
}
