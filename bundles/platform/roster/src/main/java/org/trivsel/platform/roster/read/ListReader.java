package org.trivsel.platform.roster.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the list of children in one or more sheets: the row of headings, and the rows below it. */
final class ListReader {
    private static final int HEADINGS_WITHIN = 20;
    private static final int ENOUGH_HEADINGS = 2;

    private final RosterRules rules;

    ListReader(RosterRules rules) {
        this.rules = rules;
    }

    /** Where in a sheet the headings seem to stand, and how many of them we know. */
    private record Candidate(Sheet sheet, int row, int known) { }

    RosterFile read(RosterFile.Format format, List<Sheet> sheets) {
        List<Sheet> filled = sheets.stream().filter(sheet -> !sheet.rows().isEmpty()).toList();
        if (filled.isEmpty()) {
            throw new UnusableFileException(FaultCode.FILE_EMPTY);
        }
        Candidate best = filled.stream().map(ListReader::candidate).max(Comparator.comparingInt(Candidate::known)).orElseThrow();
        SheetRow header = best.sheet.rows().get(best.row);
        if (best.known < ENOUGH_HEADINGS) {
            SheetRow first = best.sheet.rows().get(0);
            throw new UnusableFileException(Fault.ofRow(best.sheet.part(), first.line(), FaultCode.HEADER_UNKNOWN, shown(first)));
        }
        SheetColumns columns = SheetColumns.of(best.sheet.part(), header);
        List<SheetRow> below = best.sheet.rows().subList(best.row + 1, best.sheet.rows().size());
        if (below.isEmpty()) {
            throw new UnusableFileException(FaultCode.FILE_NO_ROWS);
        }
        RowReader reader = new RowReader(best.sheet, columns, below, rules);
        List<RosterRow> rows = reader.read();
        return new RosterFile(format, best.sheet.part(), columns.headings(), columns.places(), List.of(), rows,
                notices(filled, best.sheet, columns, below, reader));
    }

    private static Candidate candidate(Sheet sheet) {
        Candidate best = new Candidate(sheet, 0, 0);
        for (int i = 0; i < Math.min(HEADINGS_WITHIN, sheet.rows().size()); i++) {
            int known = Headings.known(sheet.rows().get(i).cells().stream().map(Cell::shown).toList());
            best = known > best.known ? new Candidate(sheet, i, known) : best;
        }
        return best;
    }

    private static List<Fault> notices(List<Sheet> sheets, Sheet used, SheetColumns columns, List<SheetRow> rows, RowReader reader) {
        List<Fault> notices = new ArrayList<>();
        if (!columns.ignored().isEmpty()) {
            notices.add(Fault.ofFile(FaultCode.NOTICE_COLUMNS_IGNORED, String.join(", ", columns.ignored())));
        }
        List<String> others = sheets.stream().filter(sheet -> sheet != used).map(Sheet::part).toList();
        if (!others.isEmpty()) {
            notices.add(Fault.ofFile(FaultCode.NOTICE_SHEETS_IGNORED, used.part(), String.join(", ", others)));
        }
        notices.addAll(reader.notices());
        notices.addAll(LeftOutCustodians.of(used, columns, rows));
        return notices;
    }

    private static String shown(SheetRow row) {
        String all = String.join(", ", row.cells().stream().map(cell -> TidyText.of(cell.shown()).value()).toList());
        return all.length() <= 200 ? all : all.substring(0, 200) + "…";
    }
}
