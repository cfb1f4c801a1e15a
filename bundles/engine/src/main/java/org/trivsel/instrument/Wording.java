package org.trivsel.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.trivsel.engine.wording.FormSentences;
import org.trivsel.engine.wording.ScaleSentences;
import org.trivsel.engine.wording.ScoreSentences;
import org.trivsel.engine.wording.Sentences;
import org.trivsel.engine.wording.VerdictSentences;
import org.trivsel.instrument.Explanation.GroupTrace;
import org.trivsel.instrument.Explanation.ScaleTrace;
import org.trivsel.instrument.Explanation.VerdictTrace;
import org.trivsel.instrument.Measure.NotScorable;
import org.trivsel.instrument.Outcome.GroupScore;
import org.trivsel.instrument.Outcome.ScaleScore;
import org.trivsel.instrument.Outcome.VerdictScore;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.norm.GroupNorm;

/** The engine's own sentences, in da, en, nb and de: which form and why, why there is no number, how a number came about. */
public final class Wording {
    private final Sentences sentences;
    private final ScoreSentences scores;
    private final FormSentences forms;
    private final String language;

    private Wording(String language) {
        this.sentences = Sentences.in(language);
        this.scores = new ScoreSentences(language);
        this.forms = new FormSentences(language);
        this.language = language;
    }

    /** Sentences in a language; another language than those four gets English. */
    public static Wording in(String language) {
        return new Wording(language);
    }

    /** For example {@code 4 år 2 md. 12 dage}. */
    public String age(Age age) {
        return forms.age(age);
    }

    /** Why this form, or why none. */
    public String reason(FormChoice choice) {
        return forms.reason(choice);
    }

    /** Why this form, or why none, and what speaks for and against each form beside the age. */
    public List<String> reasons(FormAdvice advice) {
        return forms.reasons(advice);
    }

    /** Which form was taken instead, and why. */
    public String reason(FormAdvice.Override override) {
        return forms.reason(override);
    }

    /** Why it may not be given. */
    public String reason(Timing.Obstacle obstacle) {
        return forms.reason(obstacle);
    }

    /** Why two outcomes may not be set side by side: a whole sentence. */
    public String reason(Apart apart) {
        return apart.stated().isEmpty() ? sentences.say("apart." + apart.kind().id()) : sentences.say("apart.stated", apart.stated().in(language));
    }

    /** Why there is no number: a whole sentence. */
    public String reason(NotScorable why, Definition definition) {
        return scores.reason(why, definition);
    }

    /** A percentile in words, saying where the norms end: {@code 1 eller lavere}. */
    public String percentile(BigDecimal percentile) {
        return scores.percentile(percentile);
    }

    /** How the numbers of a scale came about, one sentence a step. */
    public List<String> explain(Definition definition, ScaleScore score, ScaleTrace trace) {
        return new ScaleSentences(language).explain(definition, score, trace);
    }

    /** What a verdict rests on. */
    public List<String> explain(Definition definition, VerdictScore score, VerdictTrace trace) {
        return new VerdictSentences(language).explain(definition, score, trace);
    }

    /** How the numbers of a group came about, one sentence a step. */
    public List<String> explain(Definition definition, GroupScore score, GroupTrace trace, Outcome outcome) {
        List<String> lines = new ArrayList<>();
        if (trace.mean().isPresent()) {
            boolean weighted = !definition.group(score.group()).orElseThrow().weights().isEmpty();
            List<String> parts = trace.scales().stream().map(scale -> part(scale, definition, score, outcome)).toList();
            lines.add(sentences.say(weighted ? "group.mean.weighted" : "group.mean", String.join(", ", parts), sentences.number(trace.mean().get())));
        }
        if (trace.norm().isPresent() && score.z() instanceof Measure.Value z && score.percentile() instanceof Measure.Value percentile) {
            lines.add(norm(trace.norm().get(), z));
            lines.add(sentences.say("group.percentile", sentences.number(z.number()), percentile(percentile.number())));
            trace.band().ifPresent(band -> lines.add(scores.band(definition, band, z, z, percentile, score.scores())));
        } else if (score.z() instanceof NotScorable why) {
            lines.add(reason(why, definition));
        }
        return List.copyOf(lines);
    }

    private String norm(GroupNorm norm, Measure.Value z) {
        return sentences.say("group.norm", sentences.say("sex." + norm.sex().id()), age(norm.ages().from()), age(norm.ages().before()),
                norm.sampleSize(), sentences.number(norm.mean()), sentences.number(norm.deviation()), sentences.number(z.number()));
    }

    private String part(String scale, Definition definition, GroupScore group, Outcome outcome) {
        Measure z = outcome.scale(scale).orElseThrow().z();
        String number = z instanceof Measure.Value value ? sentences.number(value.number()) : "";
        BigDecimal weight = definition.group(group.group()).orElseThrow().weight(scale);
        return scores.titles(List.of(scale), definition) + " " + number
                + (weight.compareTo(BigDecimal.ONE) == 0 ? "" : " \u00d7 " + sentences.number(weight));
    }
}
