package org.trivsel.platform.web.staff;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Wrong;

/**
 * A form about an account or role, as typed so far.
 *
 * @param path where it is sent
 * @param values by field
 * @param units to choose from
 * @param wrongs what is wrong with what was typed, by field
 */
public record StaffForm(String path, String csrf, Map<String, String> values, List<Choice> units, List<Wrong> wrongs) {
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** The field's message, or null. */
    public @Nullable String wrong(String field) {
        return wrongs.stream().filter(wrong -> wrong.field().equals(field)).map(Wrong::message).findFirst().orElse(null);
    }
}
