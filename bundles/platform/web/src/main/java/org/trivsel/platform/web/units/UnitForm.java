package org.trivsel.platform.web.units;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Wrong;

/**
 * A form that changes the tree, as typed so far.
 *
 * @param act what it does: open, rename, move, merge or close
 * @param path where it is sent
 * @param choices kinds for a new unit, or the units to move to
 * @param wrongs what is wrong with what was typed
 */
public record UnitForm(
        String act, String path, String csrf, String name, String date, String chosen, List<Choice> choices, List<Wrong> wrongs) {

    /** The field's message, or null. */
    public @Nullable String wrong(String field) {
        return wrongs.stream().filter(wrong -> wrong.field().equals(act + "-" + field)).map(Wrong::message).findFirst().orElse(null);
    }

    public boolean isOpen() {
        return !wrongs.isEmpty();
    }
}
