package org.trivsel.platform.country.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Wrong;

/**
 * A tenant beside its country's pack.
 *
 * @param standing which version was agreed on and which is there
 * @param open to be decided
 * @param local what only the tenant has
 * @param paths of what can be changed for the tenant
 * @param chosen path and what was typed for it
 */
public record ComparisonView(String title, String tenant, String back, String path, String standing, boolean agreeable, List<Row> open, List<Row> local,
        List<Choice> paths, String chosen, String typed, List<Wrong> wrongs, String mark, int seen, String csrf) {
    /** @param taken whether what the pack says is proposed, which it is where the tenant has changed nothing @param conflict whether both changed it */
    public record Row(String path, String label, String agreed, String here, String now, boolean taken, boolean conflict, boolean givable) {
    }

    public @Nullable String wrong(String field) {
        return wrongs.stream().filter(wrong -> wrong.field().equals(field)).map(Wrong::message).findFirst().orElse(null);
    }
}
