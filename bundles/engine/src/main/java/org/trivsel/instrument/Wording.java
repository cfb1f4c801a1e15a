package org.trivsel.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.trivsel.engine.wording.Sentences;
import org.trivsel.instrument.Explanation.GroupTrace;
import org.trivsel.instrument.Explanation.ScaleTrace;
import org.trivsel.instrument.Explanation.Use;
import org.trivsel.instrument.Measure.NotScorable;
import org.trivsel.instrument.Outcome.GroupScore;
import org.trivsel.instrument.Outcome.ScaleScore;
import org.trivsel.instrument.definition.Band;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.norm.GroupNorm;
import org.trivsel.instrument.norm.NormTable;

/** The engine's own sentences, in da, en, nb and de: which form and why, why there is no number, how a number came about. */
public final class Wording {
    private static final int LOWEST = 1;
    private static final int HIGHEST = 99;
    private final Sentences sentences;
    private final String language;

    private Wording(String language) {
        this.sentences = Sentences.in(language);
        this.language = language;
    }

    /** Sentences in a language; another language than those four gets English. */
    public static Wording in(String language) {
        return new Wording(language);
    }

    /** For example {@code 4 år 2 md. 12 dage}. */
    public String age(Age age) {
        return sentences.say("age", age.years(), age.monthsOfYear(), age.days());
    }

    /** Why this form, or why none. */
    public String reason(FormChoice choice) {
        if (choice instanceof FormChoice.Chosen chosen) {
            AgeWindow ages = chosen.form().ages();
            return sentences.say("form.chosen", chosen.form().title().in(language), age(chosen.age()), age(ages.from()), age(ages.before()));
        }
        if (choice instanceof FormChoice.TooYoung young) {
            return sentences.say("form.too-young", age(young.age()), age(young.from()));
        }
        if (choice instanceof FormChoice.TooOld old) {
            return sentences.say("form.too-old", age(old.age()), age(old.before()));
        }
        return choice instanceof FormChoice.NoForm none ? sentences.say("form.none", age(none.age())) : sentences.say("form.not-born");
    }

    /** Why there is no number: a whole sentence. */
    public String reason(NotScorable why, Definition definition) {
        Object[] details = switch (why.reason()) {
            case NO_NORM_TABLE -> new Object[] {age(Age.parse(why.details().get(0))), sentences.say("sex." + why.details().get(1))};
            case SCALE_NOT_SCORABLE -> new Object[] {titles(why.details(), definition)};
            default -> why.details().toArray();
        };
        return sentences.say("not." + why.reason().id(), details);
    }

    /** A percentile in words, saying where the norms end: {@code 1 eller lavere}. */
    public String percentile(BigDecimal percentile) {
        int value = percentile.intValueExact();
        String key = value <= LOWEST ? "percentile.lowest" : value >= HIGHEST ? "percentile.highest" : "percentile";
        return sentences.say(key, value);
    }

    /** How the numbers of a scale came about, one sentence a step. */
    public List<String> explain(Definition definition, ScaleScore score, ScaleTrace trace) {
        List<String> lines = new ArrayList<>();
        lines.add(sentences.say("scale.items", trace.items().size(), trace.sum(), score.max(), trace.missing(), trace.missingLimit()));
        long skipped = trace.items().stream().filter(item -> item.use() == Use.AFTER_DISCONTINUE).count();
        if (skipped > 0) {
            lines.add(sentences.say("scale.discontinued", skipped));
        }
        if (score.raw() instanceof Measure.Value raw) {
            lines.add(sentences.say(trace.prorated() ? "scale.prorated" : "scale.raw", raw.number(), score.max()));
        }
        if (score.z() instanceof Measure.Value z && score.percentile() instanceof Measure.Value percentile && trace.table().isPresent()) {
            lines.add(norm(trace.table().get(), trace.row().orElseThrow(), z, percentile));
            trace.band().ifPresent(band -> lines.add(band(band, percentile)));
        } else if (score.z() instanceof NotScorable why) {
            lines.add(reason(why, definition));
        }
        return List.copyOf(lines);
    }

    /** How the numbers of a group came about, one sentence a step. */
    public List<String> explain(Definition definition, GroupScore score, GroupTrace trace, Outcome outcome) {
        List<String> lines = new ArrayList<>();
        if (trace.mean().isPresent()) {
            List<String> parts = trace.scales().stream().map(scale -> part(scale, definition, outcome)).toList();
            lines.add(sentences.say("group.mean", String.join(", ", parts), sentences.number(trace.mean().get())));
        }
        if (trace.norm().isPresent() && score.z() instanceof Measure.Value z && score.percentile() instanceof Measure.Value percentile) {
            lines.add(norm(trace.norm().get(), z));
            lines.add(sentences.say("group.percentile", sentences.number(z.number()), percentile(percentile.number())));
            trace.band().ifPresent(band -> lines.add(band(band, percentile)));
        } else if (score.z() instanceof NotScorable why) {
            lines.add(reason(why, definition));
        }
        return List.copyOf(lines);
    }

    private String norm(NormTable table, int row, Measure.Value z, Measure.Value percentile) {
        return sentences.say("scale.norm", sentences.say("sex." + table.sex().id()), age(table.ages().from()), age(table.ages().before()),
                table.sampleSize(), row, sentences.number(z.number()), percentile(percentile.number()));
    }

    private String norm(GroupNorm norm, Measure.Value z) {
        return sentences.say("group.norm", sentences.say("sex." + norm.sex().id()), age(norm.ages().from()), age(norm.ages().before()),
                norm.sampleSize(), sentences.number(norm.mean()), sentences.number(norm.deviation()), sentences.number(z.number()));
    }

    private String band(Band band, Measure.Value percentile) {
        return sentences.say("band", percentile.number(), band.title().in(language), band.from(), band.to());
    }

    private String part(String scale, Definition definition, Outcome outcome) {
        Measure z = outcome.scale(scale).orElseThrow().z();
        String number = z instanceof Measure.Value value ? sentences.number(value.number()) : "";
        return titles(List.of(scale), definition) + " " + number;
    }

    private String titles(List<String> scales, Definition definition) {
        return String.join(", ", scales.stream()
                .map(id -> definition.scale(id).map(scale -> scale.title().in(language)).orElse(id)).toList());
    }
}
