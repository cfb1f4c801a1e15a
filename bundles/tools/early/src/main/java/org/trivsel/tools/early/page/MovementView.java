package org.trivsel.tools.early.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Count;

/**
 * Positions of many children.
 *
 * @param rounds those that are closed
 * @param before title of the round before, or null
 * @param least what is held back is less than that
 * @param groups by age and sex, of the whole round; empty when the caller does not see the whole
 */
public record MovementView(List<Choice> rounds, String round, @Nullable String before, int least, List<Row> rows, List<Row> groups,
        List<Count> facts) {

    /** @param standing null when held back @param moved better, the same, worse; null when held back @param strong a sum of others */
    public record Row(String title, String detail, boolean strong, @Nullable List<String> standing, @Nullable List<String> moved) {
    }
}
