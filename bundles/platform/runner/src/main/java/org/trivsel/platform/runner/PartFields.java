package org.trivsel.platform.runner;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemDetail;
import org.trivsel.platform.runner.page.Decimals;
import org.trivsel.problem.Invalid;
import org.trivsel.web.Request;

/** Reads an answer of several parts from the fields of a form. Fields left empty say nothing; all of them empty is no answer. */
final class PartFields {
    private static final int MOST_OBSERVATIONS = 500;
    private final Request request;
    private final Item item;

    PartFields(Request request, Item item) {
        this.request = request;
        this.item = item;
    }

    Optional<Answer> answer() {
        ItemDetail detail = item.detail();
        if (detail instanceof ItemDetail.Measured measured) {
            return trials(measured);
        } else if (detail instanceof ItemDetail.Timed) {
            return timed();
        } else if (detail instanceof ItemDetail.Indicators indicators) {
            return judged(indicators);
        }
        return detail instanceof ItemDetail.Entered ? request.field("answer").map(this::entered) : seen();
    }

    private Optional<Answer> trials(ItemDetail.Measured measured) {
        Map<String, List<Optional<BigDecimal>>> bySide = new LinkedHashMap<>();
        for (String side : measured.sides().isEmpty() ? List.of("") : measured.sides()) {
            List<Optional<BigDecimal>> trials = new ArrayList<>();
            for (int number = 1; number <= measured.trials(); number++) {
                trials.add(request.field("trial." + side + "." + number).map(this::decimal));
            }
            while (!trials.isEmpty() && trials.get(trials.size() - 1).isEmpty()) {
                trials.remove(trials.size() - 1);
            }
            if (!trials.isEmpty()) {
                bySide.put(side, trials);
            }
        }
        return bySide.isEmpty() ? Optional.empty() : Optional.of(new Answer.Trials(bySide));
    }

    private Optional<Answer> timed() {
        Optional<BigDecimal> correct = request.field("correct").map(this::decimal);
        Optional<BigDecimal> seconds = request.field("seconds").map(this::decimal);
        if (correct.isEmpty() && seconds.isEmpty()) {
            return Optional.empty();
        }
        if (correct.isEmpty() || seconds.isEmpty()) {
            throw wrong("half-timed");
        }
        return Optional.of(new Answer.Timed(whole(correct.get()), seconds.get()));
    }

    private Optional<Answer> judged(ItemDetail.Indicators indicators) {
        Map<String, Answer.Mark> marks = new LinkedHashMap<>();
        indicators.levels().stream().flatMap(level -> level.indicators().stream()).forEach(one -> request.field("mark." + one.id())
                .flatMap(Answer.Mark::ofId).ifPresent(mark -> marks.put(one.id(), mark)));
        return marks.isEmpty() ? Optional.empty() : Optional.of(new Answer.Judged(marks));
    }

    /** A whole number stays one, so that it is stored as it always was. */
    private Answer entered(String text) {
        BigDecimal number = decimal(text);
        return number.stripTrailingZeros().scale() <= 0 ? new Answer.Number(whole(number)) : new Answer.Amount(number);
    }

    private Optional<Answer> seen() {
        List<Answer.Observation> seen = new ArrayList<>();
        for (int row = 0; row < MOST_OBSERVATIONS && request.field("on." + row).isPresent(); row++) {
            Optional<String> by = request.field("by." + row);
            String on = request.field("on." + row).get();
            request.field("state." + row).ifPresent(state -> seen.add(new Answer.Observation(state, day(on), by)));
        }
        return seen.isEmpty() ? Optional.empty() : Optional.of(new Answer.Seen(seen));
    }

    private BigDecimal decimal(String text) {
        return Decimals.read(text).orElseThrow(() -> wrong("wrong-type"));
    }

    private int whole(BigDecimal number) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            throw wrong("wrong-type");
        }
    }

    private LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong("wrong-day");
        }
    }

    private Invalid wrong(String code) {
        return new Invalid(item.id(), code, "The answer does not fit the item.");
    }
}
