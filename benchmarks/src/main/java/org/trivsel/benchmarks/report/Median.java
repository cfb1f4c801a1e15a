package org.trivsel.benchmarks.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** The middle value: one disturbed round does not move it. */
public final class Median {
    private Median() {
    }

    public static <T> double of(Collection<T> things, ToDoubleFunction<T> figure) {
        return of(things.stream().mapToDouble(figure).toArray());
    }

    public static double of(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length == 0 ? Double.NaN : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
