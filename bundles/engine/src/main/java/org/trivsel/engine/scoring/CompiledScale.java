package org.trivsel.engine.scoring;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Scale;
import org.trivsel.instrument.definition.ScaleRule;
import org.trivsel.instrument.definition.ScaleRule.Method;

/** A scale with the numbers of the items it counts in one form. */
final class CompiledScale {
    private final Scale scale;
    private final int[] items;
    private final Turn[] turns;
    private final ScaleMethod method;
    private final BandLookup bands;

    CompiledScale(Scale scale, Definition definition, List<CompiledItem> all, int[] items) {
        this.scale = scale;
        this.items = items;
        this.turns = Arrays.stream(items).mapToObj(number -> Turn.of(scale, all.get(number))).toArray(Turn[]::new);
        this.method = method(all);
        this.bands = new BandLookup(scale.bands(), definition);
    }

    private ScaleMethod method(List<CompiledItem> all) {
        ScaleRule rule = scale.rule();
        if (rule.method() == Method.RATE) {
            return new RateScale(scale, items);
        }
        if (rule.method() == Method.LEVEL) {
            return new LevelScale(scale, all, items);
        }
        boolean whole = rule.method() == Method.SUM && rule.decimals() == 0 && rule.missing() != ScaleRule.Missing.ADJUST
                && Arrays.stream(items).noneMatch(number -> all.get(number).exact())
                && Arrays.stream(turns).allMatch(turn -> turn.weight().compareTo(BigDecimal.ONE) == 0 && !turn.reverse());
        return whole ? new WholeScale(scale.missingLimit(), rule.missing() == ScaleRule.Missing.PRORATE, all, items)
                : new WeightedScale(scale, all, items);
    }

    Scale scale() {
        return scale;
    }

    int[] items() {
        return items;
    }

    /** What the scale makes of the value of its item in that place. */
    Turn turn(int place) {
        return turns[place];
    }

    int max() {
        return method.max();
    }

    BandLookup bands() {
        return bands;
    }

    RawScore raw(Marks marks) {
        return method.raw(marks);
    }
}
