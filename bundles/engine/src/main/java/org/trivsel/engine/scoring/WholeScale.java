package org.trivsel.engine.scoring;

import java.util.Arrays;
import java.util.List;

/** The sum of whole points with weight 1: the common case, on whole numbers alone. */
final class WholeScale implements ScaleMethod {
    private final int limit;
    private final boolean prorate;
    private final int[] items;
    private final int[] most;
    private final int max;

    WholeScale(int limit, boolean prorate, List<CompiledItem> all, int[] items) {
        this.limit = limit;
        this.prorate = prorate;
        this.items = items;
        this.most = Arrays.stream(items).map(number -> all.get(number).item().max()).toArray();
        this.max = Arrays.stream(most).sum();
    }

    @Override
    public int max() {
        return max;
    }

    @Override
    public RawScore raw(Marks marks) {
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
        if (missing > limit || answerable == 0) {
            return RawScore.without(RawScore.number(sum), missing);
        }
        // half up on whole numbers: (sum * max / answerable) + 1/2
        return RawScore.of(sum, missing, prorate ? (2 * sum * max + answerable) / (2 * answerable) : sum);
    }
}
