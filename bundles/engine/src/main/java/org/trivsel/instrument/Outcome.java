package org.trivsel.instrument;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an assessment came to. Keeps the definition version and the norm edition it was computed with. Groups stand side
 * by side and are never added up.
 *
 * @param age the age it was computed with: the corrected one where the instrument corrects for an early birth
 * @param norms edition of the norm pack; empty when none was valid on the day
 * @param cautions ids of cautions that help to read the result; they never change a number
 * @param setting what else was known
 * @param verdicts what the instrument's own rules conclude, one beside the other
 */
public record Outcome(String instrument, String version, String form, Age age, Sex sex, Optional<String> norms,
        List<ScaleScore> scales, List<GroupScore> groups, List<String> cautions, Setting setting, List<VerdictScore> verdicts) {
    public Outcome {
        scales = List.copyOf(scales);
        groups = List.copyOf(groups);
        cautions = List.copyOf(cautions);
        verdicts = List.copyOf(verdicts);
    }

    public Optional<ScaleScore> scale(String id) {
        return scales.stream().filter(score -> score.scale().equals(id)).findFirst();
    }

    public Optional<GroupScore> group(String id) {
        return groups.stream().filter(score -> score.group().equals(id)).findFirst();
    }

    public Optional<VerdictScore> verdict(String id) {
        return verdicts.stream().filter(score -> score.verdict().equals(id)).findFirst();
    }

    /**
     * One scale (subtest).
     *
     * @param max the highest raw score; 0 when there is no fixed one
     * @param raw number from 0 to {@code max}, whole unless the scale has decimals
     * @param z two decimals
     * @param percentile 1 to 99; 1 means 1 or lower, 99 means 99 or higher
     * @param band id of the band the score falls in, empty without score or without bands
     * @param scores other kinds of score that the norms give, or that are worked out from z as the norms say
     */
    public record ScaleScore(String scale, int max, Measure raw, Measure z, Measure percentile, Optional<String> band,
            Map<ScoreKind, BigDecimal> scores) {
        public ScaleScore {
            scores = ordered(scores);
        }
    }

    /** One group of scales with equal weight, such as spoken language. Fields as in {@link ScaleScore}. */
    public record GroupScore(String group, Measure z, Measure percentile, Optional<String> band, Map<ScoreKind, BigDecimal> scores) {
        public GroupScore {
            scores = ordered(scores);
        }
    }

    /**
     * What a verdict came to.
     *
     * @param choice id of the choice; empty when a person decides, or when something it needs is lacking
     * @param lacks what it needs and what is lacking; empty when a person decides
     */
    public record VerdictScore(String verdict, Optional<String> choice, List<String> lacks) {
        public VerdictScore {
            lacks = List.copyOf(lacks);
        }
    }

    private static Map<ScoreKind, BigDecimal> ordered(Map<ScoreKind, BigDecimal> scores) {
        if (scores.isEmpty()) {
            return Map.of();
        }
        return Collections.unmodifiableMap(new EnumMap<>(scores));
    }
}
