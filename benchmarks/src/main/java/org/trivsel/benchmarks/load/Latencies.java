package org.trivsel.benchmarks.load;

import java.util.Arrays;
import java.util.List;

/** Durations in nanoseconds, all of them: percentiles need no buckets. */
public final class Latencies {
    private long[] nanos = new long[4096];
    private int count;

    void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = duration;
    }

    public static Latencies of(List<Latencies> parts) {
        Latencies all = new Latencies();
        all.nanos = new long[Math.max(1, parts.stream().mapToInt(part -> part.count).sum())];
        parts.forEach(part -> {
            System.arraycopy(part.nanos, 0, all.nanos, all.count, part.count);
            all.count += part.count;
        });
        Arrays.sort(all.nanos, 0, all.count);
        return all;
    }

    public int count() {
        return count;
    }

    /** Milliseconds; only of what {@link #of} made. @param share from 0 to 1 */
    public double percentile(double share) {
        return count == 0 ? Double.NaN : nanos[Math.min(count - 1, (int) (share * count))] / 1e6;
    }
}
