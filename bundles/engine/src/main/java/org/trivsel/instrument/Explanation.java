package org.trivsel.instrument;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trivsel.instrument.definition.Band;
import org.trivsel.instrument.definition.Conclusions.Test;
import org.trivsel.instrument.norm.GroupNorm;
import org.trivsel.instrument.norm.NormTable;

/** Where every number of an outcome came from. Derived again at any time from instrument, answers and edition. */
public record Explanation(Outcome outcome, List<ScaleTrace> scales, List<GroupTrace> groups, List<VerdictTrace> verdicts) {

    /** What an item did to a scale. */
    public enum Use {
        /** Points earned by the answer, or 0. */
        SCORED,
        /** A missing code the scale counts as a wrong answer. */
        COUNTED_AS_WRONG,
        /** Not asked because the discontinue rule was met; 0 points. */
        AFTER_DISCONTINUE,
        /** Not asked because the child began later and was right there; counts as right. */
        CREDITED,
        /** Not asked because the child began later; 0 points. */
        BELOW_START,
        /** Not asked because what opens its part was not met; 0 points. */
        GATE_CLOSED,
        /** Not asked because of another answer; 0 points, and left out of a mean. */
        NOT_ROUTED,
        /** A missing code; neither right nor wrong. */
        MISSING,
        /** Neither answer nor code. */
        UNANSWERED;

        /** As written in JSON: {@code after-discontinue}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param answer as given; empty when there is none
     * @param points whole points; for a value with decimals rounded
     * @param value what entered the scale before its weight, turned round if the scale does so
     */
    public record ItemTrace(String item, Optional<Answer> answer, Use use, int points, int max, BigDecimal value, BigDecimal weight,
            boolean reverse) { }

    /**
     * @param sum points of all items, with their weights
     * @param divisor what the sum was divided by: weights, points or seconds as the scale's method says
     * @param missing items without answer
     * @param prorated the sum was scaled up because of missing items
     * @param table the norm table used
     * @param row the raw score whose row was used
     */
    public record ScaleTrace(String scale, List<ItemTrace> items, BigDecimal sum, Optional<BigDecimal> divisor, int missing, int missingLimit, boolean prorated,
            Optional<NormTable> table, Optional<BigDecimal> row, Optional<Band> band) { }

    /**
     * @param scales the scales that entered, each with its weight
     * @param mean the mean of their z, four decimals
     * @param norm what the mean was set against
     */
    public record GroupTrace(String group, List<String> scales, Optional<BigDecimal> mean, Optional<GroupNorm> norm,
            Optional<Band> band) { }

    /** @param held what held for the choice; empty for the one that is left when none holds */
    public record VerdictTrace(String verdict, List<Test> held) { }
}
