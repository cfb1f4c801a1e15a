package org.trivsel.engine.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.AnswerFault.Code;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemDetail;
import org.trivsel.instrument.definition.ItemDetail.Indicator;
import org.trivsel.instrument.definition.ItemKind;

/** Compares answers of many parts with what their items allow. */
final class ShapeCheck {
    private static final int LONGEST_NAME = 80;
    private final AnswerCheck check;

    ShapeCheck(AnswerCheck check) {
        this.check = check;
    }

    /** False when the answer has another shape than the item asks for; what is wrong inside the right shape is noted. */
    boolean fits(CompiledItem item, Answer answer) {
        ItemDetail detail = item.item().detail();
        if (answer instanceof Answer.Trials trials && detail instanceof ItemDetail.Measured measured) {
            checkTrials(item.item(), measured, trials);
        } else if (answer instanceof Answer.Timed timed && detail instanceof ItemDetail.Timed limits) {
            checkTimed(item.item(), limits, timed);
        } else if (answer instanceof Answer.Judged judged && detail instanceof ItemDetail.Indicators indicators) {
            checkJudged(item.item(), indicators, judged);
        } else if (answer instanceof Answer.Seen seen && item.item().kind() == ItemKind.OBSERVATION) {
            checkSeen(item, seen);
        } else if (answer instanceof Answer.Amount amount && detail instanceof ItemDetail.Entered entered) {
            checkRange(item.item(), entered.range(), amount.value(), amount);
        } else if (answer instanceof Answer.Number number && detail instanceof ItemDetail.Entered entered) {
            checkRange(item.item(), entered.range(), BigDecimal.valueOf(number.value()), number);
        } else {
            return false;
        }
        return true;
    }

    private void checkTrials(Item item, ItemDetail.Measured measured, Answer.Trials trials) {
        Set<String> sides = measured.sides().isEmpty() ? Set.of("") : Set.copyOf(measured.sides());
        if (!sides.containsAll(trials.bySide().keySet())) {
            fault(item, Code.UNKNOWN_CHOICE, trials);
        }
        for (List<Optional<BigDecimal>> side : trials.bySide().values()) {
            if (side.size() > measured.trials()) {
                fault(item, Code.TOO_MANY, trials);
            }
            side.stream().flatMap(Optional::stream).forEach(value -> checkRange(item, measured.range(), value, trials));
        }
    }

    private void checkTimed(Item item, ItemDetail.Timed limits, Answer.Timed timed) {
        boolean right = timed.correct() >= 0 && timed.correct() <= limits.most();
        boolean inTime = timed.seconds().signum() >= 0 && timed.seconds().compareTo(limits.limit()) <= 0;
        boolean possible = timed.seconds().signum() > 0 || timed.correct() == 0;
        if (!right || !inTime || !possible) {
            fault(item, Code.OUT_OF_RANGE, timed);
        }
    }

    private void checkJudged(Item item, ItemDetail.Indicators indicators, Answer.Judged judged) {
        Set<String> known = indicators.levels().stream().flatMap(level -> level.indicators().stream()).map(Indicator::id).collect(Collectors.toSet());
        if (!known.containsAll(judged.marks().keySet())) {
            fault(item, Code.UNKNOWN_CHOICE, judged);
        }
    }

    private void checkSeen(CompiledItem item, Answer.Seen seen) {
        for (Answer.Observation one : seen.observations()) {
            if (!item.offers(one.state())) {
                fault(item.item(), Code.UNKNOWN_CHOICE, seen);
            }
            if (one.by().filter(by -> by.isBlank() || by.length() > LONGEST_NAME).isPresent()) {
                fault(item.item(), Code.TOO_LONG, seen);
            }
        }
    }

    private void checkRange(Item item, ItemDetail.Range range, BigDecimal value, Answer answer) {
        if (!range.holds(value)) {
            fault(item, Code.OUT_OF_RANGE, answer);
        }
    }

    private void fault(Item item, Code code, Answer answer) {
        check.fault(item.id(), code, answer, AnswerCheck.allowed(item));
    }

    static String allowed(ItemDetail detail) {
        if (detail instanceof ItemDetail.Measured measured) {
            String trials = "at most " + measured.trials() + " trials, each " + measured.range() + " " + measured.unit() + " or null";
            return measured.sides().isEmpty() ? "{\"trials\": [...]} with " + trials
                    : "{\"sides\": {...}} with " + String.join(", ", measured.sides()) + " and " + trials;
        }
        if (detail instanceof ItemDetail.Timed timed) {
            return "{\"correct\": 0 to " + timed.most() + ", \"seconds\": above 0 to " + timed.limit().toPlainString() + "}";
        }
        if (detail instanceof ItemDetail.Indicators indicators) {
            return "{\"marks\": {...}} with yes, no or not-applicable for "
                    + indicators.levels().stream().flatMap(level -> level.indicators().stream()).map(Indicator::id).collect(Collectors.joining(", "));
        }
        return detail instanceof ItemDetail.Entered entered ? entered.range() + ", a decimal one as {\"value\": number}" : "nothing";
    }
}
