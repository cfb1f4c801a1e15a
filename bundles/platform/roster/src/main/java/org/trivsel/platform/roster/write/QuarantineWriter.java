package org.trivsel.platform.roster.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.roster.number.NumberCheck;
import org.trivsel.platform.roster.number.NumberScheme;
import org.trivsel.platform.roster.plan.RejectedRow;
import org.trivsel.platform.roster.read.Column;
import org.trivsel.platform.roster.read.Fault;
import org.trivsel.platform.roster.read.RosterFile;
import org.trivsel.platform.roster.read.RosterTexts;

/**
 * Writes the rows that were not taken: in the columns of the file they came in, with a last column that says what to
 * correct. The file can be corrected and imported as it is.
 */
public final class QuarantineWriter {
    private final NumberScheme numbers;

    public QuarantineWriter(NumberScheme numbers) {
        this.numbers = numbers;
    }

    /** Writes the rows and leaves the stream open. */
    public void write(RosterFile file, List<RejectedRow> rejected, String language, OutputStream out) throws IOException {
        RosterTexts texts = RosterTexts.in(language);
        @Nullable Integer reason = file.columns().get(Column.REASON);
        @Nullable Integer number = file.columns().get(Column.NATIONAL_NUMBER);
        SpreadsheetCsv csv = new SpreadsheetCsv(new Unclosed(out));
        csv.row(without(reason, file.headings(), texts.title(Column.REASON)));
        for (RejectedRow row : rejected) {
            List<String> cells = new ArrayList<>(row.row().original());
            while (cells.size() < file.headings().size()) {
                cells.add("");
            }
            if (number != null && number < cells.size()) {
                cells.set(number, safeNumber(cells.get(number)));
            }
            csv.row(without(reason, cells, reasons(row, texts)));
        }
        csv.close();
    }

    /** The cells without those of an earlier reason, and with the present one. */
    private static List<String> without(@Nullable Integer reason, List<String> cells, String present) {
        List<String> all = new ArrayList<>(cells);
        if (reason != null) {
            all.remove(reason.intValue());
        }
        all.add(present);
        return all;
    }

    /** A number written with its hyphen keeps its first zero when a spreadsheet program opens the file. */
    private String safeNumber(String text) {
        return numbers.check(text) instanceof NumberCheck.Accepted accepted ? accepted.number().formatted() : text;
    }

    private static String reasons(RejectedRow row, RosterTexts texts) {
        return row.faults().stream().map(fault -> reason(fault, texts)).collect(Collectors.joining(" "));
    }

    private static String reason(Fault fault, RosterTexts texts) {
        return fault.column() == null ? texts.text(fault) : fault.column() + ": " + texts.text(fault);
    }
}
