package org.trivsel.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.UnitId;

/**
 * A round as it stands.
 *
 * @param units at which it is, with all below them
 * @param counted the day on which its children were counted first, or null before it is opened
 * @param done units that are counted, of all: how far the opening is
 * @param revision counts the changes of its state
 */
public record Round(RoundId id, String tool, String title, LocalDate from, LocalDate to, Raters raters, State state, List<UnitId> units,
        @Nullable LocalDate counted, int done, int all, int revision, @Nullable Instant closed) {
    public Round {
        units = List.copyOf(units);
    }

    /** Where it is in its life. */
    public enum State {
        /** Nothing has happened yet. */
        PLANNED,
        /** Its children are being counted. What is counted already can be rated. */
        OPENING,
        OPEN,
        /** Frozen: nothing of it changes any more. */
        CLOSED
    }

    /** Whether what belongs to it may be written. */
    public boolean isOpen() {
        return state == State.OPENING || state == State.OPEN;
    }
}
