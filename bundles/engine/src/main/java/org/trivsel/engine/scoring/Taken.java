package org.trivsel.engine.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.Answer.Mark;
import org.trivsel.instrument.Answer.Observation;
import org.trivsel.instrument.definition.ItemDetail;
import org.trivsel.instrument.definition.ItemDetail.Cut;
import org.trivsel.instrument.definition.ItemDetail.Gives;
import org.trivsel.instrument.definition.ItemDetail.Indicators;
import org.trivsel.instrument.definition.ItemDetail.Level;
import org.trivsel.instrument.definition.ItemDetail.Measured;
import org.trivsel.instrument.definition.ItemDetail.Take;
import org.trivsel.instrument.definition.ItemDetail.Timed;

/** The one number that an answer of many parts comes to. Divisions keep four decimals, rounded half up; null where nothing counts. */
final class Taken {
    private static final int DECIMALS = 4;
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

    private Taken() { }

    static @Nullable Worth of(Measured item, Answer.Trials trials) {
        BigDecimal value = value(item, trials);
        return value == null ? null : cut(item.cuts(), value);
    }

    /** Before it is placed between cuts. */
    static @Nullable BigDecimal value(Measured item, Answer.Trials trials) {
        List<BigDecimal> sides = new ArrayList<>();
        for (String side : item.sides().isEmpty() ? List.of("") : item.sides()) {
            BigDecimal value = one(item.take(), trials.bySide().getOrDefault(side, List.of()).stream().flatMap(Optional::stream).toList());
            if (value == null) {
                return null;
            }
            sides.add(value);
        }
        return one(item.across(), sides);
    }

    static @Nullable Worth of(Timed item, Answer.Timed answer) {
        BigDecimal value = value(item, answer);
        return value == null ? null : cut(item.cuts(), value);
    }

    /** Before it is placed between cuts; null where it cannot be divided. */
    static @Nullable BigDecimal value(Timed item, Answer.Timed answer) {
        boolean divides = item.gives() == Gives.PER_MINUTE ? answer.seconds().signum() > 0 : item.gives() != Gives.SECONDS_EACH || answer.correct() > 0;
        return divides ? value(item.gives(), answer) : null;
    }

    private static BigDecimal value(Gives gives, Answer.Timed answer) {
        BigDecimal correct = BigDecimal.valueOf(answer.correct());
        return switch (gives) {
            case CORRECT -> correct;
            case SECONDS -> answer.seconds();
            case PER_MINUTE -> correct.multiply(MINUTE).divide(answer.seconds(), DECIMALS, RoundingMode.HALF_UP);
            case SECONDS_EACH -> answer.seconds().divide(correct, DECIMALS, RoundingMode.HALF_UP);
        };
    }

    /**
     * The level algorithm. Any yes at the lowest level: that level. Otherwise each level all of whose indicators are yes is reached; at least half of
     * the next one gives one level less than it. What is not applicable is left out; an indicator without answer leaves the item without number.
     */
    static @Nullable Worth of(Indicators item, Answer.Judged answer) {
        for (Level level : item.levels()) {
            if (level.indicators().stream().anyMatch(one -> !answer.marks().containsKey(one.id()))) {
                return null;
            }
        }
        Level lowest = item.levels().get(0);
        if (count(lowest, answer, Mark.YES) > 0) {
            return Worth.of(lowest.level());
        }
        int reached = lowest.level();
        for (Level level : item.levels().subList(1, item.levels().size())) {
            long yes = count(level, answer, Mark.YES);
            long asked = yes + count(level, answer, Mark.NO);
            if (yes < asked) {
                return Worth.of(2 * yes >= asked && yes > 0 ? level.level() - 1 : reached);
            }
            reached = level.level();
        }
        return Worth.of(reached);
    }

    /** The state seen last; of several on one day the last in the list. */
    static Optional<Observation> latest(Answer.Seen seen) {
        Observation latest = null;
        for (Observation one : seen.observations()) {
            if (latest == null || !one.on().isBefore(latest.on())) {
                latest = one;
            }
        }
        return Optional.ofNullable(latest);
    }

    private static long count(Level level, Answer.Judged answer, Mark mark) {
        return level.indicators().stream().filter(one -> answer.marks().get(one.id()) == mark).count();
    }

    private static Worth cut(List<Cut> cuts, BigDecimal value) {
        if (cuts.isEmpty()) {
            return Worth.of(value);
        }
        int points = 0;
        for (Cut cut : cuts) {
            points = value.compareTo(cut.from()) >= 0 ? cut.points() : points;
        }
        return Worth.of(points);
    }

    private static @Nullable BigDecimal one(Take take, List<BigDecimal> values) {
        if (values.isEmpty()) {
            return null;
        }
        return switch (take) {
            case HIGHEST -> Collections.max(values);
            case LOWEST -> Collections.min(values);
            case FIRST -> values.get(0);
            case LAST -> values.get(values.size() - 1);
            case SUM -> sum(values);
            case MEAN -> sum(values).divide(BigDecimal.valueOf(values.size()), DECIMALS, RoundingMode.HALF_UP);
            case MEDIAN -> median(values.stream().sorted().toList());
        };
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(BigDecimal.valueOf(2), DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether the value itself is scored, so that it may have decimals or no fixed most. */
    static boolean exact(ItemDetail detail) {
        return detail instanceof Measured measured && measured.cuts().isEmpty() || detail instanceof ItemDetail.Entered
                || detail instanceof Timed timed && timed.cuts().isEmpty() && timed.gives() != Gives.CORRECT;
    }
}
