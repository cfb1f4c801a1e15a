package org.trivsel.platform.roster.read;

import java.util.List;

/**
 * A file that could be read. Some, even all of its rows may still have faults.
 *
 * @param format what it turned out to be
 * @param headings as the file spells them, in its order
 * @param units the units the file itself describes; empty for lists, which only name theirs
 * @param notices what is worth knowing though nothing is refused for it
 */
public record RosterFile(Format format, List<String> headings, List<RosterUnit> units, List<RosterRow> rows, List<Fault> notices)
        implements Reading {

    /** The formats we read. */
    public enum Format { CSV, XLSX, ONEROSTER }

    public RosterFile {
        headings = List.copyOf(headings);
        units = List.copyOf(units);
        rows = List.copyOf(rows);
        notices = List.copyOf(notices);
    }
}
