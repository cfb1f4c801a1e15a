package org.trivsel.instrument;

import java.util.List;
import java.util.Optional;

/**
 * What an assessment came to. Keeps the definition version and the norm edition it was computed with. Groups stand side
 * by side and are never added up.
 *
 * @param norms edition of the norm pack; empty when none was valid on the day
 * @param cautions ids of cautions that help to read the result; they never change a number
 */
public record Outcome(String instrument, String version, String form, Age age, Sex sex, Optional<String> norms,
        List<ScaleScore> scales, List<GroupScore> groups, List<String> cautions) {
    public Outcome {
        scales = List.copyOf(scales);
        groups = List.copyOf(groups);
        cautions = List.copyOf(cautions);
    }

    public Optional<ScaleScore> scale(String id) {
        return scales.stream().filter(score -> score.scale().equals(id)).findFirst();
    }

    public Optional<GroupScore> group(String id) {
        return groups.stream().filter(score -> score.group().equals(id)).findFirst();
    }

    /**
     * One scale (subtest).
     *
     * @param raw whole number from 0 to {@code max}
     * @param z two decimals
     * @param percentile 1 to 99; 1 means 1 or lower, 99 means 99 or higher
     * @param band id of the band the percentile falls in, empty without percentile or without bands
     */
    public record ScaleScore(String scale, int max, Measure raw, Measure z, Measure percentile, Optional<String> band) { }

    /** One group of scales with equal weight, such as spoken language. Fields as in {@link ScaleScore}. */
    public record GroupScore(String group, Measure z, Measure percentile, Optional<String> band) { }
}
