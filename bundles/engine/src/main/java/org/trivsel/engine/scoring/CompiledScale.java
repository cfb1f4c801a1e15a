package org.trivsel.engine.scoring;

import java.util.Arrays;
import java.util.List;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Scale;

/** A scale with the numbers of the items it counts in one form. */
final class CompiledScale {
    private final Scale scale;
    private final int[] items;
    private final int[] most;
    private final int max;
    private final BandLookup bands;

    CompiledScale(Scale scale, Definition definition, List<CompiledItem> all, int[] items) {
        this.scale = scale;
        this.items = items;
        this.most = Arrays.stream(items).map(number -> all.get(number).item().max()).toArray();
        this.max = Arrays.stream(most).sum();
        this.bands = new BandLookup(scale.bands(), definition);
    }

    Scale scale() {
        return scale;
    }

    int[] items() {
        return items;
    }

    int max() {
        return max;
    }

    BandLookup bands() {
        return bands;
    }

    /** Adds up the marks. */
    RawScore raw(Marks marks) {
        int sum = 0;
        int missing = 0;
        int answerable = max;
        for (int i = 0; i < items.length; i++) {
            sum += marks.points(items[i]);
            if (marks.missing(items[i])) {
                missing++;
                answerable -= most[i];
            }
        }
        return new RawScore(sum, missing, raw(sum, missing, answerable));
    }

    private int raw(int sum, int missing, int answerable) {
        if (missing > scale.missingLimit() || answerable == 0) {
            return RawScore.NONE;
        }
        // half up on whole numbers: (sum * max / answerable) + 1/2
        return scale.prorate() ? (2 * sum * max + answerable) / (2 * answerable) : sum;
    }
}
