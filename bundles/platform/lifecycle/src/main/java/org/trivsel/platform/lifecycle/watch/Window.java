package org.trivsel.platform.lifecycle.watch;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What happened lately, in slices of time that are used again and again. Safe for use by many threads. */
final class Window {
    private static final int SLICES = 12;
    private static final int ENDED = 0;
    private static final int ERRORS = 1;
    private static final int SLOW = 2;
    private static final int HUNG = 3;

    private final LongSupplier nanos;
    private final long slice;
    private final long slowNanos;
    private final long[][] counts = new long[SLICES][HUNG + 1];
    private final long[] times = new long[SLICES];
    private @Nullable String error;
    private @Nullable String where;

    Window(Duration length, Duration slow, LongSupplier nanos) {
        this.nanos = nanos;
        this.slice = length.toNanos() / SLICES;
        this.slowNanos = slow.toNanos();
        clear();
    }

    /** @param cause of the error it ended in, or null */
    synchronized void ended(long took, @Nullable Throwable cause) {
        long[] now = now();
        now[ENDED]++;
        now[SLOW] += took >= slowNanos ? 1 : 0;
        if (cause != null) {
            now[ERRORS]++;
            error = cause.toString();
        }
    }

    /** @param place where it hangs */
    synchronized void hung(String place) {
        now()[HUNG]++;
        where = place;
    }

    synchronized Sum sum() {
        now();
        long oldest = nanos.getAsLong() / slice - SLICES;
        long[] sum = new long[HUNG + 1];
        for (int i = 0; i < SLICES; i++) {
            for (int j = 0; j <= HUNG; j++) {
                sum[j] += times[i] > oldest ? counts[i][j] : 0;
            }
        }
        return new Sum(sum[ENDED], sum[ERRORS], sum[SLOW], sum[HUNG], error, where);
    }

    synchronized void clear() {
        for (long[] count : counts) {
            Arrays.fill(count, 0);
        }
        Arrays.fill(times, Long.MIN_VALUE);
    }

    private long[] now() {
        long time = nanos.getAsLong() / slice;
        int at = (int) Math.floorMod(time, SLICES);
        if (times[at] != time) {
            times[at] = time;
            Arrays.fill(counts[at], 0);
        }
        return counts[at];
    }

    /** @param error the last one; where it hung the last time */
    record Sum(long ended, long errors, long slow, long hung, @Nullable String error, @Nullable String where) {
    }
}
