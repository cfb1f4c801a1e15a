package org.trivsel.platform.roster.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One file of a OneRoster archive: rows addressed by the names of its columns. */
record OneRosterTable(Map<String, Integer> columns, List<SheetRow> rows) {

    static OneRosterTable empty() {
        return new OneRosterTable(Map.of(), List.of());
    }

    static OneRosterTable of(Sheet sheet) {
        if (sheet.rows().isEmpty()) {
            return empty();
        }
        Map<String, Integer> columns = new HashMap<>();
        List<Cell> header = sheet.rows().get(0).cells();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(TidyText.of(header.get(i).shown()).value().toLowerCase(Locale.ROOT), i);
        }
        return new OneRosterTable(columns, sheet.rows().subList(1, sheet.rows().size()));
    }

    /** The rows by the value of a column; those that leave it blank are left out, of several the first counts. */
    Map<String, SheetRow> by(String column) {
        Map<String, SheetRow> found = new HashMap<>();
        for (SheetRow row : rows) {
            String key = value(row, column);
            if (!key.isEmpty()) {
                found.putIfAbsent(key, row);
            }
        }
        return found;
    }

    /** The text of a column, blank where the file does not have it. */
    String value(SheetRow row, String column) {
        Integer place = columns.get(column.toLowerCase(Locale.ROOT));
        return place == null ? "" : TidyText.of(row.cell(place).shown()).value();
    }

    /** The texts of a column that holds several, separated by commas. */
    List<String> values(SheetRow row, String column) {
        return List.of(value(row, column).split(",")).stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    /** Whether the row says of itself that it is gone. */
    boolean isGone(SheetRow row) {
        return "tobedeleted".equalsIgnoreCase(value(row, "status"));
    }
}
