package org.trivsel.instrument;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.engine.scoring.CompiledNorms;
import org.trivsel.engine.scoring.Editions;
import org.trivsel.engine.scoring.FormScorer;
import org.trivsel.engine.scoring.FormSelection;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.norm.NormPack;

/** A definition with its norm packs, compiled once. Immutable and safe for use by many threads. */
public final class Instrument {
    private final Definition definition;
    private final List<NormPack> norms;
    private final FormSelection selection;
    private final Map<String, FormScorer> forms = new LinkedHashMap<>();
    private final Editions editions;

    private Instrument(Definition definition, List<NormPack> norms) {
        this.definition = definition;
        this.norms = List.copyOf(norms);
        this.selection = new FormSelection(definition.forms());
        for (Form form : definition.forms()) {
            forms.put(form.id(), new FormScorer(definition, form));
        }
        this.editions = new Editions(definition, norms, forms);
    }

    /**
     * Compiles; the packs may be none, then only raw scores come out.
     *
     * @throws InvalidInstrument when a pack does not fit the definition
     */
    public static Instrument of(Definition definition, List<NormPack> norms) {
        return new Instrument(definition, norms);
    }

    public Definition definition() {
        return definition;
    }

    public List<NormPack> norms() {
        return norms;
    }

    /** The norm pack of an edition. */
    public Optional<NormPack> norm(String edition) {
        return norms.stream().filter(pack -> pack.edition().equals(edition)).findFirst();
    }

    /** The form for a child born on {@code birth} on the day {@code date}, or why there is none. */
    public FormChoice chooseForm(LocalDate birth, LocalDate date) {
        return selection.choose(birth, date);
    }

    /** Answers that do not fit their items, in the order of the map; empty when all fit. Says nothing about completeness. */
    public List<AnswerFault> check(String form, Map<String, Answer> answers) {
        return scorer(form).check(answers);
    }

    /** How far the form is filled in, what comes next, what the discontinue rule leaves out. Answers must have passed {@link #check}. */
    public Progress progress(String form, Map<String, Answer> answers) {
        return scorer(form).progress(answers);
    }

    /**
     * Scores with the newest norm pack valid on the day of the assessment. Answers must have passed {@link #check}.
     *
     * @throws IllegalArgumentException when an answer does not fit, or the definition has no such form
     */
    public Outcome score(String form, Map<String, Answer> answers, Subject subject) {
        return scorer(form).score(answers, subject.age(), subject.sex(), editions.validOn(subject.date()));
    }

    /** Scores as {@link #score} and keeps the trace of every number. */
    public Explanation explain(String form, Map<String, Answer> answers, Subject subject) {
        return scorer(form).explain(answers, subject.age(), subject.sex(), editions.validOn(subject.date()));
    }

    /**
     * Explains an outcome computed earlier: with the age, sex and norm edition it was computed with, even if a newer edition is valid now.
     *
     * @throws IllegalArgumentException when the outcome belongs to another version, or these answers do not lead to it
     */
    public Explanation explain(Outcome earlier, Map<String, Answer> answers) {
        @Nullable CompiledNorms used = earlier.norms().map(editions::edition).orElse(null);
        Explanation explanation = scorer(earlier.form()).explain(answers, earlier.age(), earlier.sex(), used);
        if (!explanation.outcome().equals(earlier)) {
            throw new IllegalArgumentException("These answers do not lead to this outcome of " + earlier.instrument() + " " + earlier.version());
        }
        return explanation;
    }

    private FormScorer scorer(String form) {
        FormScorer scorer = forms.get(form);
        if (scorer == null) {
            throw new IllegalArgumentException("There is no form \"" + form + "\"; there are " + forms.keySet());
        }
        return scorer;
    }
}
