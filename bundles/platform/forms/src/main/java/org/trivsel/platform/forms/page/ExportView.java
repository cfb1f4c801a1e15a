package org.trivsel.platform.forms.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Tab;
import org.trivsel.ui.Wrong;

/**
 * Taking out results of a unit.
 *
 * @param path of the page itself
 * @param unitPath the unit's overview
 * @param title of the instrument
 * @param instruments those one can choose among; none when there is but one
 * @param groups those one can restrict it to
 */
public record ExportView(String path, String unitPath, String unit, String title, String instrument, List<Tab> instruments, List<Box> groups,
        List<Choice> formats, String format, String from, String to, List<Wrong> wrongs) {

    /** A group. @param value its id */
    public record Box(String value, String label, boolean ticked) {
    }

    public @Nullable String wrong(String field) {
        return wrongs.stream().filter(wrong -> wrong.field().equals(field)).map(Wrong::message).findFirst().orElse(null);
    }
}
