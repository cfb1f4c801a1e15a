package org.trivsel.platform.roster.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** The rows of one sheet. Rows and cells usually say where they stand; where they do not, they follow the one before. */
final class XlsxRows {
    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;

    private final XmlPart part;
    private final XlsxCells cells;
    private final ReadLimits limits;
    private final List<SheetRow> rows = new ArrayList<>();
    private int line;

    XlsxRows(XmlPart part, XlsxCells cells, ReadLimits limits) {
        this.part = part;
        this.cells = cells;
        this.limits = limits;
    }

    List<SheetRow> read() throws XMLStreamException {
        while (part.nextStart()) {
            if (part.isAt("row")) {
                readRow();
            }
        }
        return rows;
    }

    private void readRow() throws XMLStreamException {
        int told = number(part.attribute("r", ""), LAST_ROW);
        line = told > 0 ? told : line + 1;
        List<Cell> found = new ArrayList<>();
        int column = 0;
        while (true) {
            int event = part.next();
            if (event == XMLStreamConstants.END_ELEMENT && part.isAt("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && part.isAt("c")) {
                int toldColumn = column(part.attribute("r", ""));
                column = toldColumn > 0 ? toldColumn : column + 1;
                put(found, column, cells.read(part));
            }
        }
        keep(new SheetRow(line, found));
    }

    private void put(List<Cell> found, int column, Cell cell) {
        if (cell.isBlank()) {
            return;
        }
        limits.check(0, column);
        found.addAll(Collections.nCopies(Math.max(0, column - found.size()), Cell.EMPTY));
        found.set(column - 1, cell);
    }

    private void keep(SheetRow row) {
        if (!row.isBlank()) {
            limits.check(rows.size(), row.cells().size());
            rows.add(row);
        }
    }

    private static int number(String text, int most) {
        if (!text.matches("[0-9]{1,7}")) {
            return 0;
        }
        int number = Integer.parseInt(text);
        if (number > most) {
            throw new UnusableFileException(FaultCode.FILE_DAMAGED);
        }
        return number;
    }

    /** The column of an address such as AB12, from 1; zero when there is none. */
    private static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
            if (column < 1 || column > LAST_COLUMN) {
                throw new UnusableFileException(FaultCode.FILE_DAMAGED);
            }
        }
        return column;
    }
}
