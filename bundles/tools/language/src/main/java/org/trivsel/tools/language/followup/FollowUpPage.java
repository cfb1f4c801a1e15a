package org.trivsel.tools.language.followup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of notes. @param next the note behind which the next page begins, or null at the end */
public record FollowUpPage(List<FollowUp> notes, @Nullable String next) {
    public FollowUpPage {
        notes = List.copyOf(notes);
    }

    /** @param found one more than the page shows, when there are more */
    static FollowUpPage of(List<FollowUp> found, int most) {
        boolean more = found.size() > most;
        List<FollowUp> shown = more ? found.subList(0, most) : found;
        return new FollowUpPage(shown, more ? shown.get(most - 1).id().toString() : null);
    }
}
