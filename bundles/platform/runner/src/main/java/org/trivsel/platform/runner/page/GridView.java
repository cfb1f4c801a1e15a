package org.trivsel.platform.runner.page;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.ChildId;
import org.trivsel.ui.Count;
import org.trivsel.ui.Tab;

/**
 * A group's answers in one grid.
 *
 * @param station that the grid is of, or null for all items
 * @param back the group's overview
 * @param home path of the tool
 * @param base path of its assessments
 * @param query names instrument and form
 * @param grades those one of which is stated for the whole class; none when it does not matter
 * @param lacksGrade whether none has been stated yet
 * @param forms those one can choose among; none when there is but one
 * @param again whether children with a result have cells too; null where nobody has one
 * @param codes letters for why there is no answer
 * @param tooMany what is said of a unit with too many children, or null
 * @param leavesOut whether something of the form has no column
 * @param notice for example that the norms are invented; may be empty
 */
public record GridView(
        String unit, String detail, @Nullable Station station, String back, String home, String base, String query, String assets, String account, List<Tab> grades, boolean lacksGrade, List<Tab> forms, @Nullable Tab again,
        List<Column> columns, List<Row> rows, List<Code> codes, @Nullable String tooMany, boolean leavesOut, String notice) {

    /** What a row keeps its answers under until they are sent. */
    static String row(ChildId child, String instrument, String form) {
        return "grid." + child + "." + instrument + "." + form;
    }

    /** All letters, with what each stands for. */
    public String letters() {
        return codes.stream().map(code -> code.letter() + " = " + code.name()).collect(Collectors.joining(", "));
    }

    /** Whether an item has several columns. */
    public boolean isParted() {
        return columns.stream().anyMatch(column -> !column.label().isEmpty());
    }

    /**
     * A station.
     *
     * @param instruction how it is done; may be empty
     * @param all those one can go to
     * @param overview of all of them
     * @param prints whether the sheet may be printed
     * @param head of the sheet on paper
     */
    public record Station(String title, String instruction, List<Tab> all, String overview, boolean prints, List<Count> head) {
    }

    /**
     * An item, or a trial of one.
     *
     * @param question what it is called
     * @param allowed what may be written, in words
     * @param choices pairs of id and name, as JSON
     * @param side of the trial; empty where there are no sides
     * @param trial its number on its side; 0 where there is but one
     * @param label what the trial is called; empty where there is but one
     * @param span of the first of an item how many there are, of the others 0
     */
    public record Column(String item, int number, String question, String kind, String allowed, String choices, String side, int trial, String label, int span) {
    }

    /**
     * A child.
     *
     * @param number start number, or empty
     * @param kept what its answers are kept under until they are sent
     * @param why why there are no cells, or null
     * @param path where it goes on then, or null
     * @param on what that is called, or null
     * @param assessment id of the draft; empty when there is none yet
     * @param answers JSON
     */
    public record Row(String child, String number, String kept, String name, String age, @Nullable String why, @Nullable String path, @Nullable String on, String assessment, int revision,
            String answers) {
        public boolean isOpen() {
            return why == null;
        }
    }

    /** A letter that stands for why there is no answer. */
    public record Code(String id, String letter, String name) {
    }
}
