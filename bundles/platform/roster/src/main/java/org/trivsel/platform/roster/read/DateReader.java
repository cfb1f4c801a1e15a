package org.trivsel.platform.roster.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the dates of a row. */
record DateReader(LocalDate today, DayOrder order) {
    private static final int LONGEST = 60;

    @Nullable LocalDate birth(RowCells cells) {
        return date(cells, Column.BIRTH_DATE, DateWindow.ofBirth(today));
    }

    @Nullable LocalDate stay(RowCells cells, Column column) {
        return date(cells, column, DateWindow.ofStay(today));
    }

    private @Nullable LocalDate date(RowCells cells, Column column, DateWindow window) {
        DateText read = cells.cell(column) instanceof Cell.Date date ? real(date.value()) : read(cells, column, window);
        if (read.fault() != null) {
            cells.fault(column, read.fault());
        }
        return read.date();
    }

    private DateText read(RowCells cells, Column column, DateWindow window) {
        String text = cells.text(column, LONGEST);
        return text.isEmpty() ? new DateText(null, null) : DateText.read(text, window, order);
    }

    /** In a file with the month first, a Danish Excel has turned what it could into dates, with day and month exchanged. */
    private DateText real(LocalDate date) {
        boolean exchanged = order.doubtful() && date.getDayOfMonth() <= 12 && date.getDayOfMonth() != date.getMonthValue();
        return exchanged ? DateText.refused(FaultCode.DATE_AMBIGUOUS) : new DateText(date, null);
    }
}
