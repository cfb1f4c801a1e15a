package org.trivsel.benchmarks.product;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Looks again and again whether something has come about. */
public final class Waiting {
    private static final long PAUSE = Duration.ofMillis(5).toNanos();

    private Waiting() {
    }

    /** How long it took. */
    public static Duration until(String what, Duration longest, BooleanSupplier come) {
        long began = System.nanoTime();
        while (!come.getAsBoolean()) {
            if (System.nanoTime() - began > longest.toNanos()) {
                throw new IllegalStateException("Waited " + longest.toSeconds() + " s in vain for " + what);
            }
            LockSupport.parkNanos(PAUSE);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
