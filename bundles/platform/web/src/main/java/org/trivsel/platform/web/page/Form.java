package org.trivsel.platform.web.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Wrong;

/**
 * A form as typed so far.
 *
 * @param path where it is sent
 * @param values by field
 * @param choices in its one list that is not always the same
 * @param wrongs what is wrong with what was typed, by field
 */
public record Form(String path, String csrf, Map<String, String> values, List<Choice> choices, List<Wrong> wrongs) {
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** The field's message, or null. */
    public @Nullable String wrong(String field) {
        return wrongs.stream().filter(wrong -> wrong.field().equals(field)).map(Wrong::message).findFirst().orElse(null);
    }
}
