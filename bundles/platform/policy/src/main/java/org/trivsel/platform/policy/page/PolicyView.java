package org.trivsel.platform.policy.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Choice;

/**
 * What holds.
 *
 * @param units to look at
 * @param unit the one looked at; empty for the whole municipality
 */
public record PolicyView(List<Choice> units, String unit, List<Part> parts) {
    /** @param title of the tool, or of the platform's own */
    public record Part(String id, String title, List<Row> rows) {
    }

    /** @param origin where the value comes from, in words */
    public record Row(String path, String name, String value, String origin, @Nullable String badge) {
    }
}
