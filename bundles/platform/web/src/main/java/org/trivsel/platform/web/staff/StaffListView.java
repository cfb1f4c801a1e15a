package org.trivsel.platform.web.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of staff.
 *
 * @param more where the next ones are, or null
 * @param mayAdd whether the reader may make accounts
 */
public record StaffListView(String q, List<Row> rows, @Nullable String more, boolean mayAdd) {
    /**
     * Somebody in it.
     *
     * @param detail user name and roles of today
     * @param state key of the word on the account's state, or null
     */
    public record Row(String path, String name, String detail, @Nullable String state) {
    }
}
