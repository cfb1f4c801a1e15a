package org.trivsel.engine.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.Explanation.VerdictTrace;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.Outcome.GroupScore;
import org.trivsel.instrument.Outcome.ScaleScore;
import org.trivsel.instrument.Outcome.VerdictScore;
import org.trivsel.instrument.ScoreKind;
import org.trivsel.instrument.Setting;
import org.trivsel.instrument.definition.Comparison;
import org.trivsel.instrument.definition.Conclusions.Fact;
import org.trivsel.instrument.definition.Conclusions.Test;
import org.trivsel.instrument.definition.Conclusions.Verdict;
import org.trivsel.instrument.definition.Conclusions.VerdictChoice;

/**
 * Tries the choices of each verdict in their order. A value that is lacking ends the trying, since another choice might have held: then there is no
 * verdict, and what was lacking is said.
 */
final class Verdicts {
    private final List<Verdict> verdicts;
    private final Map<String, Fact> facts = new HashMap<>();

    Verdicts(List<Verdict> verdicts, List<Fact> facts) {
        this.verdicts = verdicts;
        facts.forEach(fact -> this.facts.put(fact.id(), fact));
    }

    boolean none() {
        return verdicts.isEmpty();
    }

    /** One evaluation. */
    final class Round {
        private final List<ScaleScore> scales;
        private final List<GroupScore> groups;
        private final Map<String, Answer> answers;
        private final Setting setting;
        private final List<VerdictScore> scores = new ArrayList<>();
        private final List<VerdictTrace> traces = new ArrayList<>();

        Round(List<ScaleScore> scales, List<GroupScore> groups, Map<String, Answer> answers, Setting setting) {
            this.scales = scales;
            this.groups = groups;
            this.answers = answers;
            this.setting = setting;
            verdicts.forEach(this::decide);
        }

        List<VerdictScore> scores() {
            return scores;
        }

        List<VerdictTrace> traces() {
            return traces;
        }

        private void decide(Verdict verdict) {
            if (verdict.human()) {
                note(verdict, Optional.empty(), List.of(), List.of());
                return;
            }
            for (VerdictChoice choice : verdict.choices()) {
                List<Test> held = new ArrayList<>();
                List<String> lacks = new ArrayList<>();
                for (Test test : choice.tests()) {
                    Boolean holds = holds(test);
                    if (holds == null) {
                        lacks.add(test.source().id() + " " + test.id());
                    } else if (holds) {
                        held.add(test);
                    }
                }
                boolean failed = choice.all() && held.size() + lacks.size() < choice.tests().size();
                boolean met = choice.tests().isEmpty() || (choice.all() ? held.size() == choice.tests().size() : !held.isEmpty());
                if (met || !failed && !lacks.isEmpty()) {
                    note(verdict, met ? Optional.of(choice.id()) : Optional.empty(), met ? List.of() : lacks, met ? held : List.of());
                    return;
                }
            }
        }

        private void note(Verdict verdict, Optional<String> choice, List<String> lacks, List<Test> held) {
            scores.add(new VerdictScore(verdict.id(), choice, lacks));
            traces.add(new VerdictTrace(verdict.id(), List.copyOf(held)));
        }

        private @Nullable Boolean holds(Test test) {
            return switch (test.source()) {
                case SCALE -> scales.stream().filter(one -> one.scale().equals(test.id())).findFirst()
                        .map(one -> compare(test, one.band(), number(test.score(), one.raw(), one.z(), one.percentile(), one.scores()))).orElse(null);
                case GROUP -> groups.stream().filter(one -> one.group().equals(test.id())).findFirst()
                        .map(one -> compare(test, one.band(), number(test.score(), one.z(), one.z(), one.percentile(), one.scores()))).orElse(null);
                case FACT -> fact(test);
                case ITEM -> answer(test, answers.get(test.id()));
                case VERDICT -> scores.stream().filter(one -> one.verdict().equals(test.id())).findFirst()
                        .map(one -> compare(test, one.choice(), null)).orElse(null);
            };
        }

        private @Nullable Boolean fact(Test test) {
            String value = setting.facts().get(test.id());
            if (value == null) {
                return null;
            }
            Fact fact = facts.get(test.id());
            return compare(test, Optional.of(value), fact != null && fact.number() ? decimal(value) : null);
        }
    }

    private static @Nullable BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            // A fact that is no number is as good as none: the verdict says that it lacks it.
            return null;
        }
    }

    private static @Nullable BigDecimal number(String score, Measure raw, Measure z, Measure percentile, Map<ScoreKind, BigDecimal> scores) {
        Measure measure = switch (ScoreKind.ofId(score).orElse(ScoreKind.RAW)) {
            case RAW -> raw;
            case Z -> z;
            case PERCENTILE -> percentile;
            case T, STANDARD, STANINE, C -> null;
        };
        return measure == null ? scores.get(ScoreKind.ofId(score).orElseThrow()) : measure instanceof Measure.Value value ? value.number() : null;
    }

    private static @Nullable Boolean compare(Test test, Optional<String> word, @Nullable BigDecimal number) {
        if (test.comparison() instanceof Comparison.AnyOf any) {
            return word.map(any.values()::contains).orElse(null);
        }
        if (number == null) {
            return null;
        }
        return test.comparison() instanceof Comparison.AtLeast least ? number.compareTo(least.number()) >= 0
                : test.comparison() instanceof Comparison.AtMost most && number.compareTo(most.number()) <= 0;
    }

    private static @Nullable Boolean answer(Test test, @Nullable Answer answer) {
        if (answer == null || answer instanceof Answer.Missing) {
            return null;
        }
        if (answer instanceof Answer.Words words && test.comparison() instanceof Comparison.AnyOf any) {
            return words.values().stream().anyMatch(any.values()::contains);
        }
        BigDecimal number = answer instanceof Answer.Number whole ? BigDecimal.valueOf(whole.value())
                : answer instanceof Answer.Amount amount ? amount.value() : null;
        return compare(test, answer instanceof Answer.Word word ? Optional.of(word.value()) : Optional.empty(), number);
    }
}
