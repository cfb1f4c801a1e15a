package org.trivsel.platform.roster.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.trivsel.platform.roster.read.Column;
import org.trivsel.platform.roster.read.RosterTexts;

/** Writes the empty list a customer can fill in: one line of headings in the customer's language. */
public final class TemplateWriter {
    private static final Set<Column> LEFT_OUT = EnumSet.of(Column.FULL_NAME, Column.REASON);

    private final boolean withNumbers;

    /**
     * @param withNumbers whether the country has national numbers a municipality may use
     */
    public TemplateWriter(boolean withNumbers) {
        this.withNumbers = withNumbers;
    }

    /** Writes the template and leaves the stream open. */
    public void write(String language, OutputStream out) throws IOException {
        RosterTexts texts = RosterTexts.in(language);
        SpreadsheetCsv csv = new SpreadsheetCsv(new Unclosed(out));
        csv.row(columns().stream().map(texts::title).toList());
        csv.close();
    }

    private List<Column> columns() {
        return Arrays.stream(Column.values()).filter(column -> !LEFT_OUT.contains(column))
                .filter(column -> withNumbers || column != Column.NATIONAL_NUMBER).toList();
    }
}
