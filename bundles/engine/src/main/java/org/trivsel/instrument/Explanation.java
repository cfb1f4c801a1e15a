package org.trivsel.instrument;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trivsel.instrument.definition.Band;
import org.trivsel.instrument.norm.GroupNorm;
import org.trivsel.instrument.norm.NormTable;

/** Where every number of an outcome came from. Derived again at any time from instrument, answers and edition. */
public record Explanation(Outcome outcome, List<ScaleTrace> scales, List<GroupTrace> groups) {

    /** What an item did to a scale. */
    public enum Use {
        /** Points earned by the answer, or 0. */
        SCORED,
        /** A missing code the scale counts as a wrong answer. */
        COUNTED_AS_WRONG,
        /** Not asked because the discontinue rule was met; 0 points. */
        AFTER_DISCONTINUE,
        /** A missing code; neither right nor wrong. */
        MISSING,
        /** Neither answer nor code. */
        UNANSWERED;

        /** As written in JSON: {@code after-discontinue}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param answer as given; empty when there is none */
    public record ItemTrace(String item, Optional<Answer> answer, Use use, int points, int max) { }

    /**
     * @param sum points of all items
     * @param missing items without answer
     * @param prorated the sum was scaled up because of missing items
     * @param table the norm table used
     * @param row the raw score whose row was used
     */
    public record ScaleTrace(String scale, List<ItemTrace> items, int sum, int missing, int missingLimit, boolean prorated,
            Optional<NormTable> table, Optional<Integer> row, Optional<Band> band) { }

    /**
     * @param scales the scales that entered, each with weight 1
     * @param mean the mean of their z, four decimals
     * @param norm what the mean was set against
     */
    public record GroupTrace(String group, List<String> scales, Optional<BigDecimal> mean, Optional<GroupNorm> norm,
            Optional<Band> band) { }
}
