package org.trivsel.instrument;

import java.util.List;
import java.util.Optional;

/**
 * How far a form is filled in. {@code required} counts the items that must have an answer or a missing code before the
 * assessment is complete: scored items that are still asked. Practice items and optional parts are never required.
 */
public record Progress(int required, int answered, int missing, Optional<String> next, List<PartProgress> parts) {
    public Progress {
        parts = List.copyOf(parts);
    }

    /** Every required item has an answer or a missing code. */
    public boolean complete() {
        return answered + missing == required;
    }

    /** Required items with neither answer nor missing code, in order of the form. */
    public List<String> open() {
        return parts.stream().flatMap(part -> part.open().stream()).toList();
    }

    /**
     * One part. {@code next} over all of a form is the first unanswered item that is still asked, practice included.
     *
     * @param missing how many required items carry a missing code
     * @param open required items with neither answer nor code
     * @param stoppedAt the item at which the discontinue rule was met, if it was
     * @param skipped items not asked because the rule was met
     */
    public record PartProgress(String part, int required, int answered, int missing, List<String> open,
            Optional<String> stoppedAt, List<String> skipped) {
        public PartProgress {
            open = List.copyOf(open);
            skipped = List.copyOf(skipped);
        }
    }
}
