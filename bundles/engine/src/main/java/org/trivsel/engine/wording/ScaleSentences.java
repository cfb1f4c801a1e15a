package org.trivsel.engine.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trivsel.instrument.AgeWindow;
import org.trivsel.instrument.Explanation.ScaleTrace;
import org.trivsel.instrument.Explanation.Use;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.Outcome.ScaleScore;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Scale;
import org.trivsel.instrument.definition.ScaleRule;
import org.trivsel.instrument.definition.ScaleRule.Method;
import org.trivsel.instrument.norm.NormTable;

/** How the numbers of a scale came about, one sentence a step. */
public final class ScaleSentences {
    private static final List<Use> UNASKED = List.of(Use.AFTER_DISCONTINUE, Use.CREDITED, Use.BELOW_START, Use.GATE_CLOSED, Use.NOT_ROUTED);
    private final Sentences sentences;
    private final ScoreSentences words;

    public ScaleSentences(String language) {
        this.sentences = Sentences.in(language);
        this.words = new ScoreSentences(language);
    }

    public List<String> explain(Definition definition, ScaleScore score, ScaleTrace trace) {
        List<String> lines = new ArrayList<>();
        Object sum = words.plain(trace.sum());
        lines.add(score.max() == 0 ? sentences.say("scale.items.open", trace.items().size(), sum, trace.missing(), trace.missingLimit())
                : sentences.say("scale.items", trace.items().size(), sum, score.max(), trace.missing(), trace.missingLimit()));
        for (Use use : UNASKED) {
            long count = trace.items().stream().filter(item -> item.use() == use).count();
            if (count > 0) {
                lines.add(sentences.say(use == Use.AFTER_DISCONTINUE ? "scale.discontinued" : "scale." + use.id(), count));
            }
        }
        if (score.raw() instanceof Measure.Value raw) {
            lines.add(raw(definition.scale(score.scale()).orElseThrow(), score, trace, raw.number()));
        }
        addNorm(definition, score, trace, lines);
        return List.copyOf(lines);
    }

    private String raw(Scale scale, ScaleScore score, ScaleTrace trace, BigDecimal raw) {
        Method method = scale.rule().method();
        Object number = words.plain(raw);
        if (method == Method.LEVEL) {
            return sentences.say("scale.level", number);
        }
        if (method == Method.RATE || method == Method.MEAN) {
            return sentences.say("scale." + method.id(), words.plain(trace.sum()), trace.divisor().map(words::plain).orElse(""), number);
        }
        if (trace.missing() > 0 && scale.rule().missing() == ScaleRule.Missing.ADJUST) {
            return sentences.say("scale.adjusted", number);
        }
        return score.max() == 0 ? sentences.say("scale.raw.open", number)
                : sentences.say(trace.prorated() ? "scale.prorated" : "scale.raw", number, score.max());
    }

    private void addNorm(Definition definition, ScaleScore score, ScaleTrace trace, List<String> lines) {
        if (trace.table().isPresent() && trace.row().isPresent()) {
            lines.add(norm(trace.table().get(), trace.row().get(), score));
            keys(trace.table().get().keys(), lines);
        } else if (score.z() instanceof Measure.NotScorable why) {
            lines.add(words.reason(why, definition));
        }
        trace.band().ifPresent(band -> lines.add(words.band(definition, band, score.raw(), score.z(), score.percentile(), score.scores())));
    }

    private void keys(Map<Key, String> keys, List<String> lines) {
        if (!keys.isEmpty()) {
            lines.add(sentences.say("scale.keys", keys.entrySet().stream()
                    .map(key -> sentences.say("key." + key.getKey().id()) + " " + key.getValue()).collect(Collectors.joining(", "))));
        }
    }

    private String norm(NormTable table, BigDecimal row, ScaleScore score) {
        Object raw = words.plain(row);
        String sex = sentences.say("sex." + table.sex().id());
        if (score.z() instanceof Measure.Value z && score.percentile() instanceof Measure.Value percentile && score.scores().isEmpty()
                && !table.ages().equals(AgeWindow.EVER)) {
            return sentences.say("scale.norm", sex, words.age(table.ages().from()), words.age(table.ages().before()),
                    table.sampleSize(), raw, sentences.number(z.number()), words.percentile(percentile.number()));
        }
        List<String> given = new ArrayList<>();
        if (score.z() instanceof Measure.Value z) {
            given.add("z " + sentences.number(z.number()));
        }
        if (score.percentile() instanceof Measure.Value percentile) {
            given.add(sentences.say("kind.percentile") + " " + words.percentile(percentile.number()));
        }
        score.scores().forEach((kind, value) -> given.add(sentences.say("kind." + kind.id()) + " " + sentences.number(value)));
        String all = String.join(", ", given);
        return table.ages().equals(AgeWindow.EVER) ? sentences.say("scale.norm.ever", sex, table.sampleSize(), raw, all)
                : sentences.say("scale.norm.other", sex, words.age(table.ages().from()), words.age(table.ages().before()), table.sampleSize(), raw, all);
    }
}
