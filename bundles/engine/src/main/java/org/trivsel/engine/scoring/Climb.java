package org.trivsel.engine.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.LadderState;
import org.trivsel.instrument.LadderState.Reached;
import org.trivsel.instrument.definition.Conclusions.Ladder;
import org.trivsel.instrument.definition.Conclusions.Rung;

/** Finds how far up a ladder dated observations lead. */
public final class Climb {
    private static final BigDecimal YEAR = BigDecimal.valueOf(365);
    private final Ladder ladder;

    public Climb(Ladder ladder) {
        this.ladder = ladder;
    }

    /** Only what was seen until the day counts. A step is reached when enough of its observations are, and all steps below it. */
    public LadderState on(Map<String, Answer> answers, LocalDate day) {
        List<Reached> reached = new ArrayList<>();
        for (Rung rung : ladder.rungs()) {
            List<LocalDate> days = rung.items().stream().flatMap(item -> first(answers.get(item), day).stream()).sorted().toList();
            if (days.size() < rung.needs()) {
                return state(reached, Optional.of(rung), answers, day);
            }
            LocalDate own = rung.needs() == 0 ? LocalDate.MIN : days.get(rung.needs() - 1);
            LocalDate below = reached.isEmpty() ? own : reached.get(reached.size() - 1).on();
            reached.add(new Reached(rung.id(), own.isAfter(below) ? own : below));
        }
        return state(reached, Optional.empty(), answers, day);
    }

    private LadderState state(List<Reached> reached, Optional<Rung> next, Map<String, Answer> answers, LocalDate day) {
        List<String> open = next.map(rung -> rung.items().stream().filter(item -> first(answers.get(item), day).isEmpty()).toList()).orElse(List.of());
        return new LadderState(ladder.id(), reached, next.map(Rung::id), open, pace(reached));
    }

    private static Optional<BigDecimal> pace(List<Reached> reached) {
        if (reached.size() < 2) {
            return Optional.empty();
        }
        long days = ChronoUnit.DAYS.between(reached.get(0).on(), reached.get(reached.size() - 1).on());
        return days == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(reached.size() - 1L).multiply(YEAR)
                .divide(BigDecimal.valueOf(days), 1, RoundingMode.HALF_UP));
    }

    /** The first day on which a state that counts was seen. */
    private Optional<LocalDate> first(@Nullable Answer answer, LocalDate day) {
        return answer instanceof Answer.Seen seen ? seen.observations().stream().filter(one -> ladder.reached().contains(one.state()))
                .map(Answer.Observation::on).filter(on -> !on.isAfter(day)).min(Comparator.naturalOrder()) : Optional.empty();
    }
}
