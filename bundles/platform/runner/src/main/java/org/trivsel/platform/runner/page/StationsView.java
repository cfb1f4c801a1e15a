package org.trivsel.platform.runner.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Count;
import org.trivsel.ui.Tab;

/**
 * All stations of a group: who has which start number, and who has been where.
 *
 * @param back the group's overview
 * @param path of this page
 * @param grades those one of which is stated for the whole class; none when it does not matter
 * @param lacksGrade whether none has been stated yet
 * @param forms those one can choose among; none when there is but one
 * @param stations those one can go to
 * @param said what has just been done, or null
 * @param tooMany what is said of a unit with too many children, or null
 * @param head of the list on paper
 * @param notice for example that the norms are invented; may be empty
 */
public record StationsView(String unit, String detail, String back, String path, List<Tab> grades, boolean lacksGrade, List<Tab> forms, List<Tab> stations, List<Row> rows,
        @Nullable String said, @Nullable String tooMany, String asOf, List<Count> head, String notice) {

    /**
     * A child.
     *
     * @param number start number, or empty
     * @param at how far it is at each station; none where it cannot be given now
     * @param why why not, or null
     * @param path of the draft or the result, or null
     * @param state in words
     */
    public record Row(String child, String number, String name, List<At> at, @Nullable String why, @Nullable String path, String state) {
    }

    /** How far a child is at a station. @param done everything is answered @param text for example "1 af 2"; empty where nothing is */
    public record At(boolean done, String text) {
    }
}
