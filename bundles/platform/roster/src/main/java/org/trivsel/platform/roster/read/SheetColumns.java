package org.trivsel.platform.roster.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which column of a sheet tells what.
 *
 * @param headings as the file spells them
 * @param places of the columns we use
 * @param ignored headings we do not use
 */
record SheetColumns(List<String> headings, Map<Column, Integer> places, List<String> ignored) {
    /** Words of another code page read as this one: every Danish letter becomes two of these. */
    private static final String BROKEN_LETTER = "\u00c3";

    SheetColumns {
        headings = List.copyOf(headings);
        places = Collections.unmodifiableMap(new EnumMap<>(places));
        ignored = List.copyOf(ignored);
    }

    static SheetColumns of(String part, SheetRow header) {
        List<String> headings = header.cells().stream().map(cell -> TidyText.of(cell.shown()).value()).toList();
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        Map<Column, Integer> ranks = new EnumMap<>(Column.class);
        for (int i = 0; i < headings.size(); i++) {
            Optional<Headings.Known> known = Headings.find(headings.get(i));
            if (known.isPresent()) {
                Column column = known.get().column();
                refuseTwice(part, header.line(), headings, i, places.get(column));
                if (known.get().rank() < ranks.getOrDefault(column, Integer.MAX_VALUE)) {
                    ranks.put(column, known.get().rank());
                    places.put(column, i);
                }
            }
        }
        SheetColumns columns = new SheetColumns(headings, places, ignored(headings, places));
        columns.refuseIncomplete(part, header.line());
        return columns;
    }

    /** The title of a column as the file spells it. */
    String heading(Column column) {
        Integer place = places.get(column);
        return place == null ? "" : headings.get(place);
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    Cell cell(SheetRow row, Column column) {
        Integer place = places.get(column);
        return place == null ? Cell.EMPTY : row.cell(place);
    }

    /** Columns that are not used though they name a custody holder: a third one, or one by a second spelling. */
    List<Integer> furtherCustodians() {
        List<Integer> further = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            if (!places.containsValue(i) && Headings.isCustodian(headings.get(i))) {
                further.add(i);
            }
        }
        return further;
    }

    private static void refuseTwice(String part, int line, List<String> headings, int place, Integer before) {
        if (before != null && Folded.of(headings.get(before)).equals(Folded.of(headings.get(place)))) {
            throw new UnusableFileException(Fault.ofRow(part, line, FaultCode.HEADER_TWICE, headings.get(place)));
        }
    }

    private static List<String> ignored(List<String> headings, Map<Column, Integer> places) {
        Set<Integer> used = new HashSet<>(places.values());
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            if (!used.contains(i) && !headings.get(i).isEmpty()) {
                ignored.add(headings.get(i));
            }
        }
        return ignored;
    }

    private void refuseIncomplete(String part, int line) {
        Set<Column> missing = EnumSet.noneOf(Column.class);
        if (!has(Column.FULL_NAME) && !(has(Column.FIRST_NAME) && has(Column.LAST_NAME))) {
            missing.add(has(Column.FIRST_NAME) ? Column.LAST_NAME : has(Column.LAST_NAME) ? Column.FIRST_NAME : Column.FULL_NAME);
        }
        if (!has(Column.NATIONAL_NUMBER) && !has(Column.BIRTH_DATE)) {
            missing.add(Column.BIRTH_DATE);
        }
        if (!has(Column.UNIT)) {
            missing.add(Column.UNIT);
        }
        if (missing.isEmpty()) {
            return;
        }
        if (headings.stream().anyMatch(heading -> heading.contains(BROKEN_LETTER) || heading.contains("\ufffd"))) {
            throw new UnusableFileException(Fault.ofRow(part, line, FaultCode.HEADER_GARBLED, String.join(", ", headings)));
        }
        throw new UnusableFileException(missing.stream()
                .map(column -> Fault.ofRow(part, line, FaultCode.HEADER_MISSING, column, String.join(", ", headings))).toList());
    }
}
