package org.trivsel.tools.early.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Avatar;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Wrong;

/**
 * An own rating.
 *
 * @param state why it cannot be written, or null
 * @param answers that the server has, a JSON object
 * @param account whose rating it is
 * @param assets where the scripts are
 * @param begun whether there is something to give up
 * @param letter where custody holders are told, when that has to be done first, or null
 * @param withParents whether the conversation is held with the parents
 * @param after whether another child was handed in just now
 */
public record RatingView(String path, String csrf, String backPath, String back, String child, Avatar avatar, String detail, int revision,
        String answers, String part, String account, String assets, List<Area> areas,
        List<Choice> steps, @Nullable Integer position, String observation, List<Wrong> wrongs, @Nullable String state, boolean begun,
        @Nullable String letter, boolean withParents, boolean after) {

    /** Signs that belong together. */
    public record Area(String title, List<SignView> signs) {
    }

    /** @param step chosen, or null */
    public record SignView(String name, String title, @Nullable String step) {
    }
}
