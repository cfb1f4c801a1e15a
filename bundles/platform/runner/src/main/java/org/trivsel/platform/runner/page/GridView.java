package org.trivsel.platform.runner.page;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.ChildId;
import org.trivsel.ui.Tab;

/**
 * A group's answers in one grid.
 *
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
        String unit, String detail, String back, String home, String base, String query, String assets, String account, List<Tab> grades, boolean lacksGrade, List<Tab> forms, @Nullable Tab again,
        List<Column> columns, List<Row> rows, List<Code> codes, @Nullable String tooMany, boolean leavesOut, String notice) {

    /** What a row keeps its answers under until they are sent. */
    static String row(ChildId child, String instrument, String form) {
        return "grid." + child + "." + instrument + "." + form;
    }

    /** All letters, with what each stands for. */
    public String letters() {
        return codes.stream().map(code -> code.letter() + " = " + code.name()).collect(Collectors.joining(", "));
    }

    /**
     * An item.
     *
     * @param question what it is called
     * @param allowed what may be written, in words
     * @param choices pairs of id and name, as JSON
     */
    public record Column(String item, int number, String question, String kind, String allowed, String choices) {
    }

    /**
     * A child.
     *
     * @param kept what its answers are kept under until they are sent
     * @param why why there are no cells, or null
     * @param path where it goes on then, or null
     * @param on what that is called, or null
     * @param assessment id of the draft; empty when there is none yet
     * @param answers JSON
     */
    public record Row(String child, String kept, String name, String age, @Nullable String why, @Nullable String path, @Nullable String on, String assessment, int revision,
            String answers) {
        public boolean isOpen() {
            return why == null;
        }
    }

    /** A letter that stands for why there is no answer. */
    public record Code(String id, String letter, String name) {
    }
}
