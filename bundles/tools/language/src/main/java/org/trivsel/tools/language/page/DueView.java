package org.trivsel.tools.language.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Count;

/**
 * Who is due.
 *
 * @param count how many, in words
 * @param choices units to choose among, the first being all; empty when there is only one
 * @param unit the one chosen, or empty
 * @param next where the following are, or null
 * @param facts what stands in the head of a printed sheet
 */
public record DueView(String count, List<Choice> choices, String unit, List<Row> rows, @Nullable String next, List<Count> facts) {
    /**
     * A child.
     *
     * @param path where the assessment begins
     * @param since the first day on which the form fitted
     * @param until the last day on which it does
     * @param kind late, soon or null, by that day
     */
    public record Row(String path, String childPath, String child, String age, String unit, String form, String since, String until,
            @Nullable String kind) {
    }
}
