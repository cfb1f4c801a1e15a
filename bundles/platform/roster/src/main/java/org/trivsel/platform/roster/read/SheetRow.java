package org.trivsel.platform.roster.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that is not blank.
 *
 * @param line as the spreadsheet program counts it
 * @param fault why the row cannot be trusted at all, such as quotes that do not close
 */
record SheetRow(int line, List<Cell> cells, @Nullable FaultCode fault) {

    SheetRow(int line, List<Cell> cells) {
        this(line, cells, null);
    }

    SheetRow {
        cells = withoutTrailingBlanks(cells);
    }

    Cell cell(int index) {
        return index < cells.size() ? cells.get(index) : Cell.EMPTY;
    }

    boolean isBlank() {
        return cells.isEmpty();
    }

    private static List<Cell> withoutTrailingBlanks(List<Cell> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isBlank()) {
            end--;
        }
        return List.copyOf(cells.subList(0, end));
    }
}
