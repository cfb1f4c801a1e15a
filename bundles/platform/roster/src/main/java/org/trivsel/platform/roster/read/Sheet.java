package org.trivsel.platform.roster.read;

import java.util.List;

/**
 * The rows of one sheet or CSV file, blank ones left out.
 *
 * @param part its name when the file has several parts, else empty
 * @param shifts whether a separator too many moves the cells behind it, as in CSV
 */
record Sheet(String part, List<SheetRow> rows, boolean shifts) {
    Sheet {
        rows = List.copyOf(rows);
    }
}
