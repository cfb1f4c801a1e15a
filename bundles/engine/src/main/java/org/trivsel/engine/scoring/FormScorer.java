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
import org.trivsel.instrument.Sex;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Form;

/** Checks, counts, scores and explains the answers to one form. */
public final class FormScorer {
    private final Definition definition;
    private final CompiledForm form;
    private final Cautions cautions;

    public FormScorer(Definition definition, Form form) {
        this.definition = definition;
        this.form = new CompiledForm(definition, form);
        this.cautions = new Cautions(definition.cautions());
    }

    public List<AnswerFault> check(Map<String, Answer> answers) {
        return new AnswerCheck(form).check(answers);
    }

    public Progress progress(Map<String, Answer> answers) {
        return new ProgressCount(form, Marks.of(form, answers)).progress();
    }

    public Outcome score(Map<String, Answer> answers, Age age, Sex sex, @Nullable CompiledNorms norms) {
        return new Scoring(Marks.of(form, answers), new NormCell(norms, form.form().id(), age, sex)).outcome(answers, norms);
    }

    public Explanation explain(Map<String, Answer> answers, Age age, Sex sex, @Nullable CompiledNorms norms) {
        Marks marks = Marks.of(form, answers);
        Scoring scoring = new Scoring(marks, new NormCell(norms, form.form().id(), age, sex));
        Traces traces = new Traces(form, marks);
        return new Explanation(scoring.outcome(answers, norms), scoring.scales.stream().map(traces::of).toList(),
                scoring.groups.stream().map(traces::of).toList());
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
        private final NormCell cell;
        private final List<ScaleResult> scales = new ArrayList<>();
        private final List<GroupResult> groups = new ArrayList<>();

        Scoring(Marks marks, NormCell cell) {
            this.cell = cell;
            ScaleScoring scaleScoring = new ScaleScoring(cell);
            for (CompiledScale scale : form.scales()) {
                scales.add(scaleScoring.score(scale, marks));
            }
            GroupScoring groupScoring = new GroupScoring(cell);
            for (CompiledGroup group : form.groups()) {
                groups.add(groupScoring.score(group, scales));
            }
        }

        Outcome outcome(Map<String, Answer> answers, @Nullable CompiledNorms norms) {
            return new Outcome(definition.id(), definition.version(), form.form().id(), cell.age(), cell.sex(),
                    norms == null ? Optional.empty() : Optional.of(norms.pack().edition()),
                    scales.stream().map(ScaleResult::score).toList(), groups.stream().map(GroupResult::score).toList(),
                    cautions.of(form, answers));
        }
    }
}
