package org.trivsel.engine.wording;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.trivsel.instrument.Age;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.Measure.NotScorable;
import org.trivsel.instrument.ScoreKind;
import org.trivsel.instrument.definition.Band;
import org.trivsel.instrument.definition.BandSet;
import org.trivsel.instrument.definition.Definition;

/** Words for single scores, and for what is not there. */
public final class ScoreSentences {
    private static final int LOWEST = 1;
    private static final int HIGHEST = 99;
    private final Sentences sentences;
    private final String language;

    public ScoreSentences(String language) {
        this.sentences = Sentences.in(language);
        this.language = language;
    }

    public String age(Age age) {
        return sentences.say("age", age.years(), age.monthsOfYear(), age.days());
    }

    /** A whole number as a number, one with decimals as the language writes it. */
    Object plain(BigDecimal number) {
        return number.scale() <= 0 ? (Object) number.intValueExact() : sentences.number(number);
    }

    public String reason(NotScorable why, Definition definition) {
        Object[] details = switch (why.reason()) {
            case NO_NORM_TABLE -> new Object[] {age(Age.parse(why.details().get(0))), sentences.say("sex." + why.details().get(1))};
            case SCALE_NOT_SCORABLE -> new Object[] {titles(why.details(), definition)};
            case NO_NORM_FOR -> new Object[] {sentences.say("key." + why.details().get(0)), known(why.details().get(1))};
            case TOO_MANY_MISSING, NO_NORMS, OUTSIDE_NORMS, NOT_GIVEN -> why.details().toArray();
        };
        return sentences.say("not." + why.reason().id(), details);
    }

    private String known(String value) {
        return value.equals("unknown") ? sentences.say("unknown") : value;
    }

    public String percentile(BigDecimal percentile) {
        int value = percentile.intValueExact();
        String key = value <= LOWEST ? "percentile.lowest" : value >= HIGHEST ? "percentile.highest" : "percentile";
        return sentences.say(key, value);
    }

    public String titles(List<String> scales, Definition definition) {
        return String.join(", ", scales.stream()
                .map(id -> definition.scale(id).map(scale -> scale.title().in(language)).orElse(id)).toList());
    }

    /** Which score lies in which band. */
    public String band(Definition definition, Band band, Measure raw, Measure z, Measure percentile, Map<ScoreKind, BigDecimal> scores) {
        ScoreKind by = definition.bands().stream().filter(set -> set.bands().contains(band)).map(BandSet::by).findFirst().orElse(ScoreKind.PERCENTILE);
        if (by == ScoreKind.PERCENTILE && percentile instanceof Measure.Value value) {
            return sentences.say("band", value.number(), band.title().in(language), band.from(), band.to());
        }
        BigDecimal number = by == ScoreKind.RAW && raw instanceof Measure.Value value ? value.number()
                : by == ScoreKind.Z && z instanceof Measure.Value value ? value.number() : scores.getOrDefault(by, BigDecimal.ZERO);
        return sentences.say("band.other", sentences.say("kind." + by.id()), sentences.number(number), band.title().in(language));
    }
}
