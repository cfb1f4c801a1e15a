package org.trivsel.instrument;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where someone stands on a ladder on a day. It says nothing about others of the same age.
 *
 * @param reached steps reached one after the other from the lowest, each with the day
 * @param next the step above, if there is one
 * @param open observations the next step still needs
 * @param stepsAYear pace from the first step reached to the last, one decimal; empty with less than two steps or no time between
 */
public record LadderState(String ladder, List<Reached> reached, Optional<String> next, List<String> open, Optional<BigDecimal> stepsAYear) {
    public LadderState {
        reached = List.copyOf(reached);
        open = List.copyOf(open);
    }

    /** The highest step reached. */
    public Optional<Reached> current() {
        return reached.isEmpty() ? Optional.empty() : Optional.of(reached.get(reached.size() - 1));
    }

    /** A step and the day it was reached with all below it. */
    public record Reached(String step, LocalDate on) { }
}
