package org.trivsel.assessment;

import java.time.LocalDate;
import java.util.List;
import org.trivsel.registry.UnitId;

/**
 * Which assessments go into the file: those of the children enrolled today at one of the units or below, with their date in the period.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 */
public record ExportQuery(String instrument, List<UnitId> units, LocalDate from, LocalDate to, Format format) {
    /** What kind of file. */
    public enum Format {
        /** UTF-8 with a byte-order mark, semicolons and decimal commas, as Excel in Danish, Norwegian and German opens it with a double click. */
        CSV,
        XLSX
    }

    public ExportQuery {
        units = List.copyOf(units);
    }
}
