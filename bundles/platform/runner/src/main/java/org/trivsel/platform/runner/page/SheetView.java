package org.trivsel.platform.runner.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Count;

/**
 * A form on paper.
 *
 * @param whose what stands at the top of each sheet, for they come apart: the child and the day
 * @param facts what stands in the head; a value of a blank form is empty and becomes a line to write on
 * @param notice for example that the norms are invented; may be empty
 */
public record SheetView(
        String title, String form, String notice, List<Count> whose, List<Count> facts, List<SheetPart> parts, boolean blank, String assets,
        String back) {

    /** A part on paper. @param anchors the steps of its scales, each once */
    public record SheetPart(
            String title, String instruction, @Nullable String stopText, List<ChoiceView> anchors, List<SheetItem> items) {
    }

    /**
     * An item on paper.
     *
     * @param lines how many lines there are to write on
     * @param boxed whether a number goes into a box
     * @param missing why there is no answer, or null
     * @param rows boxes of an answer of several parts
     */
    public record SheetItem(
            String id, String number, String question, String hint, List<ChoiceView> choices, int lines, boolean boxed,
            String written, @Nullable String missing, List<SheetRow> rows) {
    }

    /** A line of boxes below the question. @param label may be empty */
    public record SheetRow(String label, List<SheetCell> cells) {
    }

    /** A box to tick or to write in. @param label beside it @param tick whether it is ticked @param on whether it is @param written what stands in it */
    public record SheetCell(String label, boolean tick, boolean on, String written) {
    }
}
