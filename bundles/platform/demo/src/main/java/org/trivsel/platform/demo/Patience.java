package org.trivsel.platform.demo;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits, for a while, for what other bundles bring while the system starts. */
final class Patience {
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(60);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private Patience() {
    }

    static <T> T await(String what, Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + LONGEST;
        Optional<T> found = look.get();
        while (found.isEmpty()) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("Waited in vain for " + what);
            }
            LockSupport.parkNanos(PAUSE);
            found = look.get();
        }
        return found.get();
    }
}
