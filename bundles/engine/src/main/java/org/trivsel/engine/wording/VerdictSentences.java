package org.trivsel.engine.wording;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trivsel.instrument.Explanation.VerdictTrace;
import org.trivsel.instrument.Outcome.VerdictScore;
import org.trivsel.instrument.definition.Band;
import org.trivsel.instrument.definition.Comparison;
import org.trivsel.instrument.definition.Conclusions.Test;
import org.trivsel.instrument.definition.Conclusions.Verdict;
import org.trivsel.instrument.definition.Definition;

/** What a verdict rests on. */
public final class VerdictSentences {
    private final Sentences sentences;
    private final String language;

    public VerdictSentences(String language) {
        this.sentences = Sentences.in(language);
        this.language = language;
    }

    public List<String> explain(Definition definition, VerdictScore score, VerdictTrace trace) {
        Verdict verdict = definition.conclusions().verdict(score.verdict()).orElseThrow();
        String title = verdict.title().in(language);
        if (verdict.human()) {
            return List.of(sentences.say("verdict.person", title));
        }
        if (score.choice().isEmpty()) {
            return List.of(sentences.say("verdict.lacks", title, String.join(", ", score.lacks())));
        }
        String choice = verdict.choices().stream().filter(one -> one.id().equals(score.choice().get())).map(one -> one.title().in(language))
                .findFirst().orElse(score.choice().get());
        return List.of(trace.held().isEmpty() ? sentences.say("verdict.otherwise", title, choice)
                : sentences.say("verdict.chosen", title, choice, trace.held().stream().map(test -> test(definition, test)).collect(Collectors.joining("; "))));
    }

    private String test(Definition definition, Test test) {
        boolean scored = !test.score().isEmpty() && !test.score().equals("band");
        String what = title(definition, test) + (scored ? " (" + sentences.say("kind." + test.score()) + ")" : "");
        if (test.comparison() instanceof Comparison.AtLeast least) {
            return sentences.say("test.at-least", what, sentences.number(least.number()));
        }
        if (test.comparison() instanceof Comparison.AtMost most) {
            return sentences.say("test.at-most", what, sentences.number(most.number()));
        }
        Set<String> values = test.comparison() instanceof Comparison.AnyOf any ? new TreeSet<>(any.values()) : Set.of();
        return sentences.say("test.any-of", what, values.stream().map(value -> definition.band(value).map(Band::title).map(name -> name.in(language))
                .orElse(value)).collect(Collectors.joining(", ")));
    }

    private String title(Definition definition, Test test) {
        return switch (test.source()) {
            case SCALE -> definition.scale(test.id()).orElseThrow().title().in(language);
            case GROUP -> definition.group(test.id()).orElseThrow().title().in(language);
            case VERDICT -> definition.conclusions().verdict(test.id()).orElseThrow().title().in(language);
            case FACT -> definition.conclusions().facts().stream().filter(fact -> fact.id().equals(test.id())).findFirst().orElseThrow().title().in(language);
            case ITEM -> test.id();
        };
    }
}
