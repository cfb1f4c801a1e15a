package org.trivsel.engine.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trivsel.instrument.Timing;
import org.trivsel.instrument.Timing.Kind;
import org.trivsel.instrument.Timing.Obstacle;
import org.trivsel.instrument.definition.Administration;
import org.trivsel.instrument.definition.Administration.Repeat;
import org.trivsel.instrument.definition.Administration.Season;

/** Tries the rules of repetition. */
public final class Repetition {
    private static final int DAYS_OF_A_YEAR = 366;
    private final Administration administration;

    public Repetition(Administration administration) {
        this.administration = administration;
    }

    /** @param earlier days on which it was given before; those after the day do not count */
    public Timing on(LocalDate day, List<LocalDate> earlier) {
        Repeat rules = administration.repeat();
        List<LocalDate> before = earlier.stream().filter(one -> !one.isAfter(day)).toList();
        List<Obstacle> obstacles = new ArrayList<>();
        rules.attempts().filter(most -> before.size() >= most).ifPresent(most -> obstacles.add(new Obstacle(Kind.NO_ATTEMPT_LEFT, Optional.empty())));
        before.stream().max(Comparator.naturalOrder()).flatMap(last -> rules.interval().map(last::plus)).filter(day::isBefore)
                .ifPresent(free -> obstacles.add(new Obstacle(Kind.TOO_SOON, Optional.of(free))));
        if (!inSeason(day)) {
            obstacles.add(new Obstacle(Kind.OUTSIDE_SEASON, next(day)));
        }
        return new Timing(obstacles);
    }

    /** The last day on which a result of that day holds. */
    public Optional<LocalDate> validUntil(LocalDate day) {
        return administration.repeat().valid().map(period -> day.plus(period).minusDays(1));
    }

    private boolean inSeason(LocalDate day) {
        List<String> windows = administration.repeat().windows();
        return windows.isEmpty() || administration.season(day).map(Season::id).filter(windows::contains).isPresent();
    }

    private Optional<LocalDate> next(LocalDate day) {
        return day.datesUntil(day.plusDays(DAYS_OF_A_YEAR + 1)).filter(this::inSeason).findFirst();
    }
}
