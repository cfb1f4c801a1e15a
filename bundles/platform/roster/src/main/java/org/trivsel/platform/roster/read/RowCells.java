package org.trivsel.platform.roster.read;

import java.util.ArrayList;
import java.util.List;

/** The cells of one row by column, and the faults found in them so far. */
final class RowCells {
    /** What UTF-8 looks like when somebody read it as Windows: Ã and a sign instead of æ, ø or å. */
    private static final String BROKEN_PAIRS = "\u00a6\u00b8\u00a5\u2020\u02dc\u2026\u00bc\u00b6\u00a4\u0178\u00a9\u00a8\u2013\u0153\u201e";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final String part;
    private final SheetColumns columns;
    private final SheetRow row;
    private final List<Fault> faults = new ArrayList<>();

    RowCells(String part, SheetColumns columns, SheetRow row) {
        this.part = part;
        this.columns = columns;
        this.row = row;
    }

    List<Fault> faults() {
        return faults;
    }

    boolean isFine() {
        return faults.isEmpty();
    }

    Cell cell(Column column) {
        return columns.cell(row, column);
    }

    boolean has(Column column) {
        return columns.has(column);
    }

    boolean isTold(Column column) {
        return !cell(column).isBlank();
    }

    void fault(Column column, FaultCode code, Object... args) {
        faults.add(new Fault(part, row.line(), columns.has(column) ? columns.heading(column) : null, cell(column).shown(), code,
                List.of(args)));
    }

    void faultOfRow(FaultCode code, Object... args) {
        faults.add(Fault.ofRow(part, row.line(), code, args));
    }

    /** The tidied text of a cell; blank also where the cell cannot be used, which is then among the faults. */
    String text(Column column, int longest) {
        Cell cell = cell(column);
        if (cell instanceof Cell.Broken) {
            fault(column, FaultCode.CELL_BROKEN);
            return "";
        }
        String text = TidyText.of(withoutGuard(cell.shown())).value();
        if (text.length() > longest) {
            fault(column, FaultCode.CELL_TOO_LONG, longest);
        } else if (text.codePoints().anyMatch(RowCells::isControl)) {
            fault(column, FaultCode.CELL_CONTROL);
        } else if (isGarbled(text)) {
            fault(column, FaultCode.CELL_GARBLED);
        } else {
            return text;
        }
        return "";
    }

    /** Our own files put an apostrophe before what a spreadsheet program would take for a formula. */
    private static String withoutGuard(String text) {
        boolean guarded = text.length() > 1 && text.charAt(0) == '\'' && FORMULA_STARTS.indexOf(text.charAt(1)) >= 0;
        return guarded ? text.substring(1) : text;
    }

    private static boolean isControl(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT && c != '\u00ad' && c != '\u200c' && c != '\u200d'
                || type == Character.SURROGATE || type == Character.PRIVATE_USE;
    }

    private static boolean isGarbled(String text) {
        if (text.indexOf('\ufffd') >= 0) {
            return true;
        }
        int at = text.indexOf('\u00c3');
        return at >= 0 && at + 1 < text.length() && BROKEN_PAIRS.indexOf(text.charAt(at + 1)) >= 0;
    }
}
