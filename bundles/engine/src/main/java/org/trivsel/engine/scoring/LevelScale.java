package org.trivsel.engine.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.trivsel.instrument.definition.Scale;
import org.trivsel.instrument.definition.ScaleRule.Step;

/** The highest level that is passed with every level below it; 0 when not even the first is. */
final class LevelScale implements ScaleMethod {
    private final Scale scale;
    private final int[] items;
    private final List<int[]> levels;

    LevelScale(Scale scale, List<CompiledItem> all, int[] items) {
        this.scale = scale;
        this.items = items;
        this.levels = scale.rule().levels().stream()
                .map(step -> IntStream.of(items).filter(number -> step.items().contains(all.get(number).item().id())).toArray()).toList();
    }

    @Override
    public int max() {
        return scale.rule().levels().stream().mapToInt(Step::level).max().orElse(0);
    }

    @Override
    public RawScore raw(Marks marks) {
        int missing = (int) IntStream.of(items).filter(marks::missing).count();
        BigDecimal sum = BigDecimal.ZERO;
        int reached = 0;
        boolean open = true;
        for (int i = 0; i < levels.size(); i++) {
            BigDecimal points = BigDecimal.ZERO;
            for (int item : levels.get(i)) {
                points = points.add(marks.value(item));
            }
            sum = sum.add(points);
            Step step = scale.rule().levels().get(i);
            open = open && points.compareTo(BigDecimal.valueOf(step.atLeast())) >= 0;
            reached = open ? step.level() : reached;
        }
        return missing > scale.missingLimit() || missing == items.length ? RawScore.without(sum, missing)
                : new RawScore(sum, missing, RawScore.number(reached), null);
    }
}
