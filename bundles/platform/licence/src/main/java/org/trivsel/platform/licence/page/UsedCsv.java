package org.trivsel.platform.licence.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.trivsel.licence.UsedLine;
import org.trivsel.web.Response;

/** What was used as a file: UTF-8 with a byte-order mark and semicolons, as Excel opens it here. The headings are the same in every language. */
final class UsedCsv {
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    private static final String HEAD = "tenant;instrument;unit;reference;drawn;returned;used\r\n";

    private UsedCsv() {
    }

    static Response file(List<UsedLine> lines, Period period) {
        String text = lines.stream().map(UsedCsv::line).collect(Collectors.joining("", "\ufeff" + HEAD, ""));
        return new Response.File("text/csv;charset=utf-8", text.getBytes(StandardCharsets.UTF_8),
                "licence-use_" + period.from() + "_" + period.to() + ".csv", false);
    }

    private static String line(UsedLine line) {
        return String.join(";", cell(line.tenant()), cell(line.instrument()), cell(line.unit() == null ? "" : line.unit()), cell(line.reference()),
                String.valueOf(line.drawn()), String.valueOf(line.returned()), String.valueOf(line.used())) + "\r\n";
    }

    /** Quoted; what a spreadsheet program would compute has an apostrophe before it. */
    private static String cell(String text) {
        String plain = text.stripLeading();
        boolean computed = !plain.isEmpty() && FORMULA_STARTS.indexOf(plain.charAt(0)) >= 0;
        return "\"" + (computed ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
