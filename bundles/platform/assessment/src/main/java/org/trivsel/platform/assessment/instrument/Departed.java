package org.trivsel.platform.assessment.instrument;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Tools that have just gone. While a bundle is updated it is away for a moment: a request that comes in between is served with what
 * was there, so that an update drops none. Definitions are data, so nothing of the bundle is held by this.
 */
final class Departed {
    /** Less than the second in which a stopped tool must be gone. */
    private static final long USUAL = Duration.ofMillis(600).toNanos();
    private static final long UPDATED = Duration.ofSeconds(10).toNanos();

    private final LongSupplier nanoTime;
    private final Map<String, Long> until = new ConcurrentHashMap<>();

    Departed(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void left(String tool) {
        until.put(tool, nanoTime.getAsLong() + USUAL);
    }

    /** Its bundle was given new content: most likely it is on its way back. */
    void updated(String tool) {
        until.computeIfPresent(tool, (name, time) -> nanoTime.getAsLong() + UPDATED);
    }

    void isBack(String tool) {
        until.remove(tool);
    }

    boolean isExpectedBack(String tool) {
        Long time = until.get(tool);
        return time != null && time - nanoTime.getAsLong() > 0;
    }
}
