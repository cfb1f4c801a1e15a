package org.trivsel.instrument;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.trivsel.engine.scoring.Climb;
import org.trivsel.engine.scoring.CompiledNorms;
import org.trivsel.engine.scoring.Editions;
import org.trivsel.engine.scoring.FormScorer;
import org.trivsel.engine.scoring.FormSelection;
import org.trivsel.engine.scoring.Gathering;
import org.trivsel.engine.scoring.Reading;
import org.trivsel.engine.scoring.Repetition;
import org.trivsel.engine.scoring.Standing;
import org.trivsel.instrument.Measure.NotScorable;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.norm.NormPack;

/** A definition with its norm packs, compiled once. Immutable and safe for use by many threads. */
public final class Instrument {
    private final Definition definition;
    private final List<NormPack> norms;
    private final FormSelection selection;
    private final Repetition repetition;
    private final Map<String, FormScorer> forms = new LinkedHashMap<>();
    private final Editions editions;
    private final Map<Key, SortedSet<String>> keyed;

    private Instrument(Definition definition, List<NormPack> norms) {
        this.definition = definition;
        this.norms = List.copyOf(norms);
        this.selection = new FormSelection(definition);
        this.repetition = new Repetition(definition.administration());
        for (Form form : definition.forms()) {
            forms.put(form.id(), new FormScorer(definition, form));
        }
        this.editions = new Editions(definition, norms, forms);
        this.keyed = new Keyed(definition, norms).values();
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

    /** What forms or norms depend on besides age and sex: of each such key the values there is a form or a norm for, numbers by size. */
    public Map<Key, SortedSet<String>> keyed() {
        return keyed;
    }

    /** The norm pack of an edition. */
    public Optional<NormPack> norm(String edition) {
        return norms.stream().filter(pack -> pack.edition().equals(edition)).findFirst();
    }

    /** The form for a child born on {@code birth} on the day {@code date}, or why there is none. */
    public FormChoice chooseForm(LocalDate birth, LocalDate date) {
        return chooseForm(new Subject(birth, date, Sex.UNSPECIFIED)).choice();
    }

    /** The form that fits by age and by whatever else is known, and how each form was tried. */
    public FormAdvice chooseForm(Subject subject) {
        return selection.advise(subject);
    }

    /**
     * Another form, because a person says so.
     *
     * @throws IllegalArgumentException when the reason is blank, or the definition has no such form
     */
    public FormAdvice.Override overrideForm(Subject subject, String form, String reason) {
        scorer(form);
        return selection.override(subject, definition.form(form).orElseThrow(), reason);
    }

    /** Whether it may be given on a day, after it was given on {@code earlier} days. */
    public Timing timing(LocalDate day, List<LocalDate> earlier) {
        return repetition.on(day, earlier);
    }

    /** The last day on which a result of that day holds; empty when results do not grow old. */
    public Optional<LocalDate> validUntil(LocalDate day) {
        return repetition.validUntil(day);
    }

    /** Answers that do not fit their items, in the order of the map; empty when all fit. Says nothing about completeness. */
    public List<AnswerFault> check(String form, Map<String, Answer> answers) {
        return scorer(form).check(answers);
    }

    /**
     * How far the form is filled in, what comes next, what the rules leave out. Parts begin at their first item. Answers must have passed
     * {@link #check}.
     */
    public Progress progress(String form, Map<String, Answer> answers) {
        return scorer(form).progress(answers, null);
    }

    /** As {@link #progress(String, Map)}, with parts beginning where children of that age begin. */
    public Progress progress(String form, Map<String, Answer> answers, Subject subject) {
        return scorer(form).progress(answers, selection.age(subject));
    }

    /** What the rules leave out and why, where parts begin for the subject's age, and where they go back to. Answers must have passed {@link #check}. */
    public Way way(String form, Map<String, Answer> answers, Subject subject) {
        return scorer(form).way(answers, selection.age(subject));
    }

    /**
     * The one number that trials, or a timed task, come to before it is placed between cuts; as {@code take}, {@code across} and {@code gives}
     * say. Empty for other kinds, and when nothing counts. The answer must have passed {@link #check}.
     */
    public Optional<BigDecimal> reading(Item item, Answer answer) {
        return Reading.of(item.detail(), answer);
    }

    /**
     * Scores with the newest norm pack valid on the day of the assessment. Answers must have passed {@link #check}.
     *
     * @throws IllegalArgumentException when an answer does not fit, or the definition has no such form
     */
    public Outcome score(String form, Map<String, Answer> answers, Subject subject) {
        return scorer(form).score(answers, standing(subject));
    }

    /** Scores as {@link #score} and keeps the trace of every number. */
    public Explanation explain(String form, Map<String, Answer> answers, Subject subject) {
        return scorer(form).explain(answers, standing(subject));
    }

    /**
     * Explains an outcome computed earlier: with the age, sex and norm edition it was computed with, even if a newer edition is valid now.
     *
     * @throws IllegalArgumentException when the outcome belongs to another version, or these answers do not lead to it
     */
    public Explanation explain(Outcome earlier, Map<String, Answer> answers) {
        @Nullable CompiledNorms used = earlier.norms().map(editions::edition).orElse(null);
        Standing standing = new Standing(earlier.age(), earlier.sex(), earlier.setting(), used, absent(earlier));
        Explanation explanation = scorer(earlier.form()).explain(answers, standing);
        if (!explanation.outcome().equals(earlier)) {
            throw new IllegalArgumentException("These answers do not lead to this outcome of " + earlier.instrument() + " " + earlier.version());
        }
        return explanation;
    }

    /** What another edition would make of an outcome, without changing it. */
    public Outcome rescore(Outcome earlier, Map<String, Answer> answers, String edition) {
        return scorer(earlier.form()).score(answers, new Standing(earlier.age(), earlier.sex(), earlier.setting(),
                editions.edition(edition), editions.absent(earlier.setting().language())));
    }

    /**
     * The norm packs an outcome may be computed with once more by {@link #rescore}, newest first: none that came before the one it was computed with,
     * none that this one replaced, and none in another language.
     */
    public List<NormPack> laterNorms(Outcome earlier) {
        return editions.later(earlier);
    }

    /**
     * How far up a ladder the observations lead that were made until the day.
     *
     * @throws IllegalArgumentException when the definition has no such ladder
     */
    public LadderState ladder(String ladder, Map<String, Answer> answers, LocalDate day) {
        return new Climb(definition.conclusions().ladder(ladder)
                .orElseThrow(() -> new IllegalArgumentException("There is no ladder \"" + ladder + "\""))).on(answers, day);
    }

    /** Answers of several raters, by rater and item, put together. */
    public Gathered gather(Map<String, Map<String, Answer>> byRater) {
        return Gathering.of(byRater);
    }

    private Standing standing(Subject subject) {
        Setting setting = selection.keys(subject);
        return new Standing(selection.age(subject), subject.sex(), setting,
                editions.validOn(subject.date(), subject.setting().language()), editions.absent(subject.setting().language()));
    }

    /** The reason an outcome without norms was given; packs that came since do not change it. */
    private NotScorable absent(Outcome earlier) {
        return earlier.scales().stream().filter(score -> score.z() instanceof NotScorable why && score.raw() instanceof Measure.Value
                && why.reason() == Measure.Reason.NO_NORM_FOR).map(score -> (NotScorable) score.z()).findFirst()
                .orElse(new NotScorable(Measure.Reason.NO_NORMS, List.of()));
    }

    private FormScorer scorer(String form) {
        FormScorer scorer = forms.get(form);
        if (scorer == null) {
            throw new IllegalArgumentException("There is no form \"" + form + "\"; there are " + forms.keySet());
        }
        return scorer;
    }
}
