package org.trivsel.engine.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Age;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.AnswerFault;
import org.trivsel.instrument.Explanation;
import org.trivsel.instrument.Outcome;
import org.trivsel.instrument.Progress;
import org.trivsel.instrument.Way;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Form;

/** Checks, counts, scores and explains the answers to one form. */
public final class FormScorer {
    private final Definition definition;
    private final CompiledForm form;
    private final Cautions cautions;
    private final Verdicts verdicts;

    public FormScorer(Definition definition, Form form) {
        this.definition = definition;
        this.form = new CompiledForm(definition, form);
        this.cautions = new Cautions(definition.cautions());
        this.verdicts = new Verdicts(definition.conclusions().verdicts(), definition.conclusions().facts());
    }

    public List<AnswerFault> check(Map<String, Answer> answers) {
        return new AnswerCheck(form).check(answers);
    }

    /** @param age null when it is not known */
    public Progress progress(Map<String, Answer> answers, @Nullable Age age) {
        return new ProgressCount(form, Marks.of(form, answers, age)).progress();
    }

    /** @param age null when it is not known */
    public Way way(Map<String, Answer> answers, @Nullable Age age) {
        return new WayFinding(form, Marks.of(form, answers, age), age).way();
    }

    public Outcome score(Map<String, Answer> answers, Standing standing) {
        return new Scoring(Marks.of(form, answers, standing.age()), standing, answers).outcome();
    }

    public Explanation explain(Map<String, Answer> answers, Standing standing) {
        Marks marks = Marks.of(form, answers, standing.age());
        Scoring scoring = new Scoring(marks, standing, answers);
        Traces traces = new Traces(form, marks);
        return new Explanation(scoring.outcome(), scoring.scales.stream().map(traces::of).toList(), scoring.groups.stream().map(traces::of).toList(),
                scoring.concluded.map(Verdicts.Round::traces).orElse(List.of()));
    }

    /** Ids of the scales the form gives. */
    public List<String> scales() {
        return form.scales().stream().map(scale -> scale.scale().id()).toList();
    }

    /** Ids of the groups the form gives. */
    public List<String> groups() {
        return form.groups().stream().map(group -> group.group().id()).toList();
    }

    private final class Scoring {
        private final Standing standing;
        private final Map<String, Answer> answers;
        private final List<ScaleResult> scales = new ArrayList<>();
        private final List<GroupResult> groups = new ArrayList<>();
        private final Optional<Verdicts.Round> concluded;

        Scoring(Marks marks, Standing standing, Map<String, Answer> answers) {
            this.standing = standing;
            this.answers = answers;
            NormCell cell = new NormCell(standing, form.form().id());
            ScaleScoring scaleScoring = new ScaleScoring(cell);
            for (CompiledScale scale : form.scales()) {
                scales.add(scaleScoring.score(scale, marks));
            }
            GroupScoring groupScoring = new GroupScoring(cell);
            for (CompiledGroup group : form.groups()) {
                groups.add(groupScoring.score(group, scales));
            }
            concluded = verdicts.none() ? Optional.empty() : Optional.of(verdicts.new Round(scales.stream().map(ScaleResult::score).toList(),
                    groups.stream().map(GroupResult::score).toList(), answers, standing.setting()));
        }

        Outcome outcome() {
            Optional<String> edition = Optional.ofNullable(standing.norms()).map(norms -> norms.pack().edition());
            return new Outcome(definition.id(), definition.version(), form.form().id(), standing.age(), standing.sex(), edition,
                    scales.stream().map(ScaleResult::score).toList(), groups.stream().map(GroupResult::score).toList(),
                    cautions.of(form, answers), standing.setting(), concluded.map(Verdicts.Round::scores).orElse(List.of()));
        }
    }
}
