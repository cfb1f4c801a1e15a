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
 * Writes the rows that were not taken: in the columns of the file they came in, behind a first column that says what to
 * correct, so that it stands right even where the cells of a row have slipped. Corrected, the file can be imported as it is.
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
        csv.row(led(texts.title(Column.REASON), reason, file.headings()));
        for (RejectedRow row : rejected) {
            List<String> cells = new ArrayList<>(row.row().original());
            while (cells.size() < file.headings().size()) {
                cells.add("");
            }
            if (number != null && number < cells.size()) {
                cells.set(number, safeNumber(cells.get(number)));
            }
            csv.row(led(reasons(row, texts), reason, cells));
        }
        csv.close();
    }

    /** The present reason and the cells, without that of an earlier reason. */
    private static List<String> led(String present, @Nullable Integer earlier, List<String> cells) {
        List<String> all = new ArrayList<>(cells);
        if (earlier != null) {
            all.remove(earlier.intValue());
        }
        all.add(0, present);
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
