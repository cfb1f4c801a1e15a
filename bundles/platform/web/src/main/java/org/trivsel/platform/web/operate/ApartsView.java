package org.trivsel.platform.web.operate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Wrong;

/**
 * What is set apart, what was, and the form to set something apart.
 *
 * @param next path of the next page, or null
 * @param choices versions that can be set apart; none, no form
 */
public record ApartsView(List<Row> now, List<Row> before, @Nullable String next, List<Choice> choices, String version, String reason, List<Wrong> wrongs,
        String csrf) {
    /** What is wrong with the field, or null. */
    public @Nullable String wrong(String field) {
        return wrongs.stream().filter(wrong -> wrong.field().equals(field)).map(Wrong::message).findFirst().orElse(null);
    }

    /** One that is or was. */
    public record Row(String path, String title, String ailment, String when, boolean isNow) {
    }
}
