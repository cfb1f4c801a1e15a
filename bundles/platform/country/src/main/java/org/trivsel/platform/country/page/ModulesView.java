package org.trivsel.platform.country.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Wrong;

/** The tools of a tenant. */
public record ModulesView(String title, String tenant, String back, String path, List<Row> rows, @Nullable Form form) {
    /**
     * @param origin where it comes from, in words
     * @param days when, in words; empty when there is nothing to say
     * @param units where it is otherwise
     */
    public record Row(String path, String tool, boolean on, String origin, List<String> days, List<Unit> units) {
    }

    /** @param what in words @param again address of the form for this unit */
    public record Unit(String what, String detail, String again, String name) {
    }

    /** A decision as typed so far. */
    public record Form(String unit, List<Choice> units, List<Choice> choices, String on, String from, String to, String reason, List<Wrong> wrongs, String seen, String csrf) {
        public @Nullable String wrong(String field) {
            return wrongs.stream().filter(wrong -> wrong.field().equals(field)).map(Wrong::message).findFirst().orElse(null);
        }
    }
}
