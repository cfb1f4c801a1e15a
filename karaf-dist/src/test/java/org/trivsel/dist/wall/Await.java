package org.trivsel.dist.wall;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a state with a deadline and says what was missing. */
final class Await {
    private static final Duration POLL = Duration.ofMillis(50);

    private Await() {
    }

    static void until(String what, Duration deadline, BooleanSupplier reached, Supplier<String> report) {
        long end = System.nanoTime() + deadline.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within " + deadline + ": " + what + "\n" + report.get());
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }
}
