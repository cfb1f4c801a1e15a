package org.trivsel.platform.roster.read;

import java.util.ArrayList;
import java.util.List;

/**
 * How a CSV file separates its cells. Excel writes semicolons where the decimal sign is a comma, and tabs in "Unicode
 * text"; others write commas.
 *
 * @param start where the records begin, behind a first line {@code sep=;} if there is one, which Excel does not count
 */
record CsvDialect(char separator, int start) {
    private static final char[] CANDIDATES = {';', ',', '\t', '|'};
    private static final int ROWS_LOOKED_AT = 30;
    private static final int TEXT_LOOKED_AT = 100_000;
    private static final int WEIGHT_OF_HEADING = 1_000;
    private static final String NAMED = "sep=";

    static CsvDialect of(String text, int cellLength) {
        int behind = NAMED.length() + 1;
        if (text.length() > behind && text.regionMatches(true, 0, NAMED, 0, NAMED.length()) && isBreak(text.charAt(behind))
                && !isBreak(text.charAt(behind - 1)) && text.charAt(behind - 1) != '"') {
            boolean two = text.startsWith("\r\n", behind);
            return new CsvDialect(text.charAt(behind - 1), behind + (two ? 2 : 1));
        }
        return new CsvDialect(sniff(text.substring(0, Math.min(text.length(), TEXT_LOOKED_AT)), cellLength), 0);
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    private static char sniff(String text, int cellLength) {
        char best = CANDIDATES[0];
        int bestScore = 0;
        for (char candidate : CANDIDATES) {
            int score = score(new CsvText(text, candidate, cellLength));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** Known headings count most; then how many rows have as many cells as the widest. */
    private static int score(CsvText text) {
        List<CsvLine> lines = new ArrayList<>();
        text.records(line -> lines.add(line) && lines.size() < ROWS_LOOKED_AT);
        int headings = 0;
        int widest = 1;
        for (CsvLine line : lines) {
            headings = Math.max(headings, Headings.known(line.fields()));
            widest = Math.max(widest, line.fields().size());
        }
        int full = widest;
        long consistent = widest == 1 ? 0 : lines.stream().filter(line -> line.fields().size() == full).count();
        return headings * WEIGHT_OF_HEADING + (int) consistent;
    }
}
