package org.trivsel.platform.web.register;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Wrong;

/**
 * A form that changes the register, as typed so far.
 *
 * @param act what it does, the key of its words: new, data, begin, move, end, custody-add, custody-change or custody-end
 * @param id begins the ids of its fields, so that they differ from those of other forms on the page
 * @param path where it is sent
 * @param about what it is about, for readers of screens, or null
 * @param revision of what is changed, or null for what is new
 * @param values by field
 * @param units to choose from
 * @param wrongs what is wrong with what was typed
 * @param clash what stands now beside what was typed, or null
 */
public record RegisterForm(
        String act, String id, String path, String csrf, @Nullable String about, @Nullable Integer revision, Map<String, String> values,
        List<Choice> units, List<Wrong> wrongs, @Nullable Clash clash) {

    /** Somebody else was first. @param said by whom and when */
    public record Clash(String said, List<Line> lines) {
    }

    /** A field in which the two differ. */
    public record Line(String label, String now, String yours) {
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean ticked(String field) {
        return values.containsKey(field);
    }

    public String field(String name) {
        return id + "-" + name;
    }

    /** The field's message, or null. */
    public @Nullable String wrong(String field) {
        return wrongs.stream().filter(wrong -> wrong.field().equals(field(field))).map(Wrong::message).findFirst().orElse(null);
    }

    public boolean isOpen() {
        return !wrongs.isEmpty() || clash != null;
    }

    /** The same with what was typed. */
    RegisterForm typed(Map<String, String> typed, List<Wrong> found, @Nullable Clash met) {
        return new RegisterForm(act, id, path, csrf, about, revision, typed, units, found, met);
    }
}
