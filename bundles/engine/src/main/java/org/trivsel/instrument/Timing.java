package org.trivsel.instrument;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether an instrument may be given on a day, as its rules of repetition say. */
public record Timing(List<Obstacle> obstacles) {
    public Timing {
        obstacles = List.copyOf(obstacles);
    }

    public boolean allowed() {
        return obstacles.isEmpty();
    }

    /** @param from the first day on which this no longer stands in the way, when there is one */
    public record Obstacle(Kind kind, Optional<LocalDate> from) { }

    /** What may stand in the way. */
    public enum Kind {
        /** The least time after the one before has not passed. */
        TOO_SOON,
        /** It was given as often as it may be. */
        NO_ATTEMPT_LEFT,
        /** The day lies outside the seasons it may be given in. */
        OUTSIDE_SEASON;

        /** As written in messages: {@code too-soon}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
