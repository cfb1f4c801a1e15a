package org.trivsel.platform.roster.read;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Reads the rows of one CSV text. A quote that does not close would swallow the rows behind it and lose their children
 * without a word; so the row where it stands is refused, and reading goes on with the next line.
 */
final class CsvSheetReader {
    private static final int MOST_BROKEN_ROWS = 50;

    private final ReadLimits limits;
    private final List<SheetRow> rows = new ArrayList<>();
    private int line;
    private int broken;
    private int widest = 1;

    CsvSheetReader(ReadLimits limits) {
        this.limits = limits;
    }

    Sheet read(String part, String text) {
        CsvDialect dialect = CsvDialect.of(text, limits.cellLength());
        CsvText rest = new CsvText(text.substring(dialect.start()), dialect.separator(), limits.cellLength());
        OptionalInt stopped = readUntilBroken(rest);
        while (stopped.isPresent()) {
            addBroken(rest.line(stopped.getAsInt()), dialect.separator());
            rest = rest.from(stopped.getAsInt() + 1);
            stopped = readUntilBroken(rest);
        }
        return new Sheet(part, rows, true);
    }

    private OptionalInt readUntilBroken(CsvText text) {
        int[] swallower = {0};
        OptionalInt unclosed = text.records(next -> {
            if (next.separatorsBehindALineBreak(text.separator()) >= Math.max(1, (widest - 1) * 2 / 3)) {
                swallower[0] = next.start();
                return false;
            }
            add(next);
            return true;
        });
        return swallower[0] > 0 ? OptionalInt.of(swallower[0]) : unclosed;
    }

    private void add(CsvLine next) {
        line++;
        SheetRow row = new SheetRow(line, next.fields().stream().<Cell>map(this::cell).toList());
        widest = Math.max(widest, row.cells().size());
        keep(row);
    }

    private Cell cell(String field) {
        return field.isEmpty() ? Cell.EMPTY : new Cell.Text(field.length() <= limits.cellLength() ? field : clipped(field));
    }

    private String clipped(String field) {
        return field.substring(0, limits.cellLength() + 1);
    }

    private void addBroken(String text, char separator) {
        line++;
        broken++;
        if (broken > MOST_BROKEN_ROWS) {
            throw new UnusableFileException(FaultCode.FILE_QUOTES, line);
        }
        String[] fields = text.split(Pattern.quote(String.valueOf(separator)), limits.columns() + 1);
        List<Cell> cells = List.of(fields).stream().<Cell>map(this::cell).toList();
        keep(new SheetRow(line, cells, FaultCode.ROW_QUOTES));
    }

    private void keep(SheetRow row) {
        if (!row.isBlank()) {
            limits.check(rows.size(), row.cells().size());
            rows.add(row);
        }
    }
}
