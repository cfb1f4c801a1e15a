package org.trivsel.platform.roster.read;

import java.util.OptionalInt;

/** Reads names. What is in a name column but cannot be a name shows that the cells of a row have slipped. */
final class NameReader {
    private static final int LONGEST = 100;

    /** The name of the child; a part that is missing or unusable is blank and among the faults. */
    Names child(RowCells cells) {
        boolean inTwo = cells.isTold(Column.FIRST_NAME) || cells.isTold(Column.LAST_NAME);
        if (inTwo || !cells.has(Column.FULL_NAME)) {
            return new Names(required(cells, Column.FIRST_NAME), required(cells, Column.LAST_NAME));
        }
        Names names = Names.apart(required(cells, Column.FULL_NAME));
        if (cells.isFine() && (names.first().isEmpty() || names.last().isEmpty())) {
            cells.fault(Column.FULL_NAME, FaultCode.NAME_ONE_WORD);
        }
        return names;
    }

    /** One name, blank when it is not told or unusable. */
    String person(RowCells cells, Column column) {
        String name = cells.text(column, LONGEST);
        OptionalInt unusual = name.isEmpty() ? OptionalInt.empty() : Names.unusual(name);
        if (unusual.isPresent()) {
            refuse(cells, column, unusual.getAsInt());
            return "";
        }
        return name;
    }

    /** Excel saves a letter that Windows does not have as a question mark, and then the name is lost. */
    private static void refuse(RowCells cells, Column column, int unusual) {
        if (unusual == '?') {
            cells.fault(column, FaultCode.CELL_GARBLED);
        } else {
            cells.fault(column, FaultCode.NAME_UNUSUAL, Character.toString(unusual));
        }
    }

    private String required(RowCells cells, Column column) {
        if (!cells.isTold(column)) {
            cells.fault(column, FaultCode.CELL_REQUIRED, column);
        }
        return person(cells, column);
    }
}
