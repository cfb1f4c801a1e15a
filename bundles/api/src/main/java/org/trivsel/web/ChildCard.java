package org.trivsel.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tool has to say on a child's page: its newest result, its entries in the timeline, and what can be done next.
 *
 * @param body the newest result as HTML fragment, or null when there is none yet
 * @param action what can be done next, or null
 */
public record ChildCard(String title, @Nullable Content body, List<TimelineEntry> timeline, @Nullable Action action) {
    /** A link on a button. @param primary whether it wants to be the page's one primary action */
    public record Action(String path, String label, boolean primary) {
    }

    /** Something that happened. @param badge a word on its state, or null */
    public record TimelineEntry(
            java.time.LocalDate date, String title, String detail, @Nullable String badge, @Nullable String path) {
    }
}
