package org.trivsel.platform.roster.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * OneRoster ends an enrolment on the first day that no longer belongs to it; our last day still belongs. So each end becomes the day before,
 * also in the file of rejected rows, which comes back as a list of ours. An end that is no date is left as it is, to be refused.
 *
 * @param sheet with our last days
 * @param translated how many ends were
 * @param first the first end as the archive has it, or null
 */
record OneRosterEnds(Sheet sheet, int translated, @Nullable LocalDate first) {

    static OneRosterEnds of(SheetColumns columns, Sheet archive, LocalDate today) {
        DayOrder order = DayOrder.of(columns, archive.rows());
        int place = columns.places().get(Column.ENROLLED_TO);
        List<SheetRow> rows = new ArrayList<>(archive.rows().size());
        int translated = 0;
        LocalDate first = null;
        for (SheetRow row : archive.rows()) {
            String text = row.cell(place).shown();
            LocalDate end = text.isEmpty() ? null : DateText.read(text, DateWindow.ofStay(today), order).date();
            rows.add(end == null ? row : lasting(row, place, end.minusDays(1)));
            translated += end == null ? 0 : 1;
            first = first == null ? end : first;
        }
        return new OneRosterEnds(new Sheet(archive.part(), rows, archive.shifts()), translated, first);
    }

    private static SheetRow lasting(SheetRow row, int place, LocalDate lastDay) {
        List<Cell> cells = new ArrayList<>(row.cells());
        cells.set(place, new Cell.Text(lastDay.toString()));
        return new SheetRow(row.line(), cells, row.fault());
    }

    /** What was done, with an example of both days. */
    Optional<Fault> notice() {
        return first == null ? Optional.empty()
                : Optional.of(Fault.ofFile(FaultCode.NOTICE_ENDS_EXCLUSIVE, translated, first, first.minusDays(1)));
    }
}
