package org.trivsel.platform.roster.read;

import java.util.List;

/**
 * A record of a CSV file, which may stretch over several lines of it.
 *
 * @param start the first line of the file that belongs to it, from 1
 */
record CsvLine(int start, List<String> fields) {

    /** The most separators that stand in one line of a cell, the cell's first line left out. */
    int separatorsBehindALineBreak(char separator) {
        int most = 0;
        for (String field : fields) {
            int firstBreak = firstBreak(field);
            if (firstBreak >= 0) {
                most = Math.max(most, mostInALine(field.substring(firstBreak), separator));
            }
        }
        return most;
    }

    private static int firstBreak(String field) {
        int newline = field.indexOf('\n');
        int carriage = field.indexOf('\r');
        return newline < 0 || carriage < 0 ? Math.max(newline, carriage) : Math.min(newline, carriage);
    }

    private static int mostInALine(String text, char separator) {
        int most = 0;
        int inLine = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            inLine = c == '\n' || c == '\r' ? 0 : c == separator ? inLine + 1 : inLine;
            most = Math.max(most, inLine);
        }
        return most;
    }
}
