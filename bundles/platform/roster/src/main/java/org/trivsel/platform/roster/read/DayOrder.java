package org.trivsel.platform.roster.read;

import java.util.List;
import java.util.regex.Matcher;

/**
 * Whether a file can be trusted to write the day before the month. One that has dates such as 12/31/2021, and not more
 * of the other kind, may come from where the month is first; then 03/04/2021 cannot be read.
 *
 * @param doubtful whether dates that can be read both ways must be refused
 */
record DayOrder(boolean doubtful) {
    static final DayOrder DAY_FIRST = new DayOrder(false);
    private static final List<Column> DATES = List.of(Column.BIRTH_DATE, Column.ENROLLED_FROM, Column.ENROLLED_TO);
    private static final int MONTHS = 12;

    static DayOrder of(SheetColumns columns, List<SheetRow> rows) {
        int dayFirst = 0;
        int monthFirst = 0;
        for (SheetRow row : rows) {
            for (Column column : DATES) {
                int says = witness(columns.cell(row, column));
                dayFirst += says > 0 ? 1 : 0;
                monthFirst += says < 0 ? 1 : 0;
            }
        }
        return new DayOrder(monthFirst > 0 && monthFirst >= dayFirst);
    }

    /** Dates with full stops are day first wherever people write them. */
    boolean doubts(String separator) {
        return doubtful && !".".equals(separator);
    }

    /** Positive where the day is surely first, negative where the month is, zero where the cell does not tell. */
    private static int witness(Cell cell) {
        if (cell instanceof Cell.Date date) {
            // A program that read 12/31 wrongly would have left it as text, so a late day shows that it read rightly.
            return date.value().getDayOfMonth() > MONTHS ? 1 : 0;
        }
        Matcher date = DateText.DAY_FIRST.matcher(TidyText.of(cell.shown()).value());
        if (!date.matches() || ".".equals(date.group(2))) {
            return 0;
        }
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(3));
        return first > MONTHS && second <= MONTHS ? 1 : first <= MONTHS && second > MONTHS ? -1 : 0;
    }
}
