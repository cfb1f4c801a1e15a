package org.trivsel.platform.web.start;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.web.Place;
import org.trivsel.web.Task;

/**
 * The start page.
 *
 * @param paused titles of tools that can say nothing right now
 * @param draft what the person left, or null
 * @param waiting all else that waits, most pressing first
 * @param hidden how much more waits than is shown
 * @param more lists with more than is named here
 * @param groups where the person works
 * @param shortcuts for those for whom nothing ever waits
 */
public record StartView(
        String day,
        String greeting,
        List<String> paused,
        @Nullable Task draft,
        List<Waiting> waiting,
        int hidden,
        List<Task> more,
        List<Group> groups,
        List<Place> shortcuts,
        String csrf) {

    /** A row. @param due when it should be done in words, or null; urgency {@code late}, {@code soon} or null */
    public record Waiting(Task task, @Nullable String due, @Nullable String urgency) {
    }

    /** A unit with the way to its children. */
    public record Group(String path, String name, String kind) {
    }
}
