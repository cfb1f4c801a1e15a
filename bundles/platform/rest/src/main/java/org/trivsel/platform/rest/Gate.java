package org.trivsel.platform.rest;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the calls inside an application, so that it goes only when they have left. */
final class Gate {
    private static final int CLOSED = 1 << 30;

    private final AtomicInteger state = new AtomicInteger();
    private final CountDownLatch empty = new CountDownLatch(1);

    /** False when the gate is closed: then the caller is not inside and does not leave. */
    boolean enter() {
        int before = state.getAndIncrement();
        if (before < CLOSED) {
            return true;
        }
        leave();
        return false;
    }

    void leave() {
        if (state.decrementAndGet() == CLOSED) {
            empty.countDown();
        }
    }

    /** Lets nobody in any more and waits for those inside. True when all have left. */
    boolean closeAndDrain(Duration bound) {
        if (state.getAndUpdate(count -> count | CLOSED) == 0) {
            return true;
        }
        try {
            return empty.await(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    int inside() {
        return state.get() & ~CLOSED;
    }
}
