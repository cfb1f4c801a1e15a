package org.trivsel.platform.forms.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.LadderState;
import org.trivsel.instrument.LadderState.Reached;
import org.trivsel.instrument.definition.Conclusions;
import org.trivsel.instrument.definition.Conclusions.Ladder;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.LocalText;
import org.trivsel.platform.forms.page.Drawing.Rung;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;

/** A ladder in words: the steps with their days, what the next one still needs, and the pace. @param items whether observations are named */
record Rungs(Texts texts, Definition definition, boolean items) {
    private static final BigDecimal MONTH = new BigDecimal("30.4375");

    Drawing on(Drawing plain, Ladder ladder, LadderState state) {
        return plain.climbed(all(ladder, state), pace(state));
    }

    /** The highest step reached, or that there is none yet. */
    String current(Ladder ladder, LadderState state) {
        return state.current().map(Reached::step).flatMap(id -> ladder.rungs().stream().filter(rung -> rung.id().equals(id)).findFirst())
                .map(Conclusions.Rung::title).map(this::said).orElseGet(() -> texts.get("rung.none"));
    }

    private List<Rung> all(Ladder ladder, LadderState state) {
        List<Rung> rungs = new ArrayList<>();
        for (Conclusions.Rung step : ladder.rungs()) {
            Optional<String> reached = state.reached().stream().filter(one -> one.step().equals(step.id())).findFirst().map(one -> date(one.on()));
            boolean next = state.next().filter(step.id()::equals).isPresent();
            String is = reached.isPresent() ? "reached" : next ? "next" : "later";
            rungs.add(new Rung(said(step.title()), is, texts.get("rung." + is), reached.orElse(next ? open(state) : "")));
        }
        return List.copyOf(rungs);
    }

    private String open(LadderState state) {
        if (!items) {
            return "";
        }
        return state.open().stream().map(id -> Optional.ofNullable(definition.items().get(id)).map(item -> said(item.prompt())).orElse(id))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** How many steps in how many months, from the day of the first to the day of the last; null while that says nothing. */
    private @Nullable String pace(LadderState state) {
        if (state.stepsAYear().isEmpty()) {
            return null;
        }
        LocalDate first = state.reached().get(0).on();
        LocalDate last = state.reached().get(state.reached().size() - 1).on();
        BigDecimal months = BigDecimal.valueOf(ChronoUnit.DAYS.between(first, last)).divide(MONTH, 1, RoundingMode.HALF_UP);
        return texts.get("rung.pace", date(first), date(last), state.reached().size() - 1, String.format(texts.locale(), "%.1f", months));
    }

    private String date(LocalDate day) {
        return Phrases.in(texts.locale()).date(day);
    }

    private String said(LocalText text) {
        return text.in(texts.locale().getLanguage());
    }
}
