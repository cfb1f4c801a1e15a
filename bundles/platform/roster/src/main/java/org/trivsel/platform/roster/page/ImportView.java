package org.trivsel.platform.roster.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Count;
import org.trivsel.ui.Tab;

/**
 * One import.
 *
 * @param path of its page
 * @param status its word, for the texts
 * @param note why it is where it is, or null
 * @param writes how many children it creates, changes or ends
 * @param remarks what is worth knowing of the file, or why it cannot be used
 * @param obstacles what keeps it from being undone
 * @param show the word of the section shown
 */
public record ImportView(
        String path, String csrf, String status, String title, String detail, @Nullable String note, int writes, int rejected, boolean undoable,
        boolean quarantine, List<Count> counts, List<String> remarks, List<String> obstacles, List<Tab> tabs, String show,
        List<NewChild> children, List<Row> rows, List<Reason> reasons, @Nullable String before, @Nullable String after, @Nullable String where) {

    /** A child that is new. */
    public record NewChild(String lines, String name, String born, List<String> stays, String custodians) {
    }

    /** A child, unit or row and what happens to it. @param lines of the file, as text */
    public record Row(String lines, String name, List<Words> words) {
    }

    /** One thing that happens. @param was blank when there was nothing before */
    public record Words(String what, String was, String now) {
    }

    /** Why a row is not taken. @param found the cell with numbers masked */
    public record Reason(String line, String name, String column, String found, String text) {
    }
}
