package org.trivsel.platform.roster.read;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file that could be read. Some, even all of its rows may still have faults.
 *
 * @param format what it turned out to be
 * @param part sheet or file in the archive that holds the children; empty when there is only one
 * @param headings as the file spells them, in its order
 * @param columns which of the headings we use, by their place
 * @param units the units the file itself describes; empty for lists, which only name theirs
 * @param notices what is worth knowing though nothing is refused for it
 */
public record RosterFile(Format format, String part, List<String> headings, Map<Column, Integer> columns, List<RosterUnit> units,
        List<RosterRow> rows, List<Fault> notices) implements Reading {

    /** The formats we read. */
    public enum Format { CSV, XLSX, ONEROSTER }

    public RosterFile {
        headings = List.copyOf(headings);
        columns = Map.copyOf(columns);
        units = List.copyOf(units);
        rows = List.copyOf(rows);
        notices = List.copyOf(notices);
    }

    /** A reason that concerns one cell of a row, with the heading and content the file has for it. */
    public Fault fault(RosterRow row, Column column, FaultCode code, Object... args) {
        Integer place = columns.get(column);
        String heading = place == null ? null : headings.get(place);
        return new Fault(part, row.line(), heading, place == null ? null : cell(row, place), code, List.of(args));
    }

    private static @Nullable String cell(RosterRow row, int place) {
        return place < row.original().size() ? row.original().get(place) : null;
    }
}
